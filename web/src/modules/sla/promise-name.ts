import { useTranslation } from 'react-i18next';

/** A promise's key in words; a promise of the company's own keeps the name it was given. */
export function usePromiseName(): (promise: string) => string {
  const { t } = useTranslation('sla');
  return (promise) => t(`promises.${promise}`, { defaultValue: promise });
}
