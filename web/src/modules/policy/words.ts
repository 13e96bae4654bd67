import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Indicator, Limit } from './api/policy';

/** `PT15M` → 15 分钟, `P2D` → 2 个工作日. Hours stay hours: a promise of 48 hours is not called two days. */
export function useAmountWords(): (amount: string) => string {
  const { t } = useTranslation('policy');
  return (amount) => {
    const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(amount);
    if (!found) return amount;
    const [, days, hours, minutes, seconds] = found;
    return [
      days && t('amounts.workingDays', { count: Number(days) }),
      hours && t('amounts.hours', { count: Number(hours) }),
      minutes && t('amounts.minutes', { count: Number(minutes) }),
      seconds && t('amounts.seconds', { count: Number(seconds) }),
    ]
      .filter(Boolean)
      .join(' ');
  };
}

/** A limit with its direction and unit: ≤ 15 分钟, ≥ 90%, 未设目标. */
export function useLimitWords(): (limit: Limit, indicator?: Indicator) => string {
  const { t } = useTranslation('policy');
  const amountWords = useAmountWords();
  return (limit, indicator) => {
    const sign = indicator ? `${signs[indicator.direction]} ` : '';
    if (limit.amount) return sign + amountWords(limit.amount);
    if (limit.date) return sign + limit.date;
    if (limit.value === undefined || limit.value === null) return t('noTarget');
    const number = new Intl.NumberFormat(i18next.language).format(limit.value);
    return `${sign}${number}${indicator ? t(`units.${indicator.unit}`, { defaultValue: '' }) : ''}`;
  };
}

const signs: Record<Indicator['direction'], string> = {
  at_most: '≤',
  at_least: '≥',
  below: '<',
  exactly: '=',
  about: '≈',
};
