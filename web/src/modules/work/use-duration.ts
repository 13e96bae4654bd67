import { useTranslation } from 'react-i18next';

/** A length of time in words: the two largest units. */
export function useDuration(): (seconds: number) => string {
  const { t } = useTranslation('work');
  return (seconds) => {
    const minutes = Math.max(0, Math.round(seconds / 60));
    const days = Math.floor(minutes / 1440);
    const hours = Math.floor((minutes % 1440) / 60);
    if (days > 0) return t('duration.days', { days, hours });
    return hours > 0
      ? t('duration.hours', { hours, minutes: minutes % 60 })
      : t('duration.minutes', { minutes });
  };
}
