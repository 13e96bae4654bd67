import { useTranslation } from 'react-i18next';
import { duration } from '@/lib/dates';

/** An amount of a target in words: working days, or time. */
export function useAmount(): (amount: string) => string {
  const { t } = useTranslation('sla');
  return (amount) => {
    const days = /^P(\d+)D$/.exec(amount)?.[1];
    return days ? t('workingDays', { count: Number(days) }) : duration(amount);
  };
}
