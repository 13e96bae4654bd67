import { useTranslation } from 'react-i18next';
import { useCalendarName } from '@/lib/calendars';
import type { TimeLimit } from './api/procedure';

/** `PT4H` → 4 小时, `P2D` → 2 个工作日. */
export function useAmountWords(): (amount: string) => string {
  const { t } = useTranslation('procedure');
  return (amount) => {
    const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(amount);
    if (!found) return amount;
    const [, days, hours, minutes] = found;
    return [
      days && t('amounts.days', { count: Number(days) }),
      hours && t('amounts.hours', { count: Number(hours) }),
      minutes && t('amounts.minutes', { count: Number(minutes) }),
    ]
      .filter(Boolean)
      .join(' ');
  };
}

export function useLimitWords(): (limit: TimeLimit | null | undefined) => string {
  const amountWords = useAmountWords();
  const calendarName = useCalendarName();
  return (limit) => {
    if (!limit) return '';
    return `${amountWords(limit.amount)} · ${calendarName(limit.calendar)}`;
  };
}

export type AmountUnit = 'minutes' | 'hours' | 'days';

/** What two inputs show of an amount. */
export function partsOf(amount: string): { readonly number: number; readonly unit: AmountUnit } {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(amount) ?? [];
  if (days) return { number: Number(days), unit: 'days' };
  if (minutes) return { number: Number(hours ?? 0) * 60 + Number(minutes), unit: 'minutes' };
  return { number: Number(hours ?? 0), unit: 'hours' };
}

export function amountOf(number: number, unit: AmountUnit): string {
  if (unit === 'days') return `P${number}D`;
  return unit === 'hours' ? `PT${number}H` : `PT${number}M`;
}

/** A path in words: `stages[1].name.zh` → 阶段 2 / 名称 / 中文. */
export function usePlaceWords(): (path: string) => string {
  const { t } = useTranslation('procedure');
  return (path) =>
    path
      .split('.')
      .map((part) => {
        const [, name = part, index] = /^(\w+)\[(\d+)]$/.exec(part) ?? [];
        const word = t(`places.${name}`, { defaultValue: name });
        return index === undefined ? word : `${word} ${Number(index) + 1}`;
      })
      .join(' / ');
}
