import { useTranslation } from 'react-i18next';
import { promised } from '@/lib/dates';

/** An amount of a target in words: working days, or time; 48 hours are not called two days. */
export function useAmount(): (amount: string) => string {
  const { t } = useTranslation('sla');
  return (amount) => promised(amount, (count) => t('workingDays', { count }));
}
