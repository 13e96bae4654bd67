import { useTranslation } from 'react-i18next';

/** Seconds as people say them: 45 秒, 3 分钟, 2.5 小时, 1.2 天. */
export function useSpan() {
  const { t } = useTranslation('channel');
  return (seconds: number | null | undefined) => {
    if (seconds === null || seconds === undefined) return '—';
    if (seconds < 90) return t('reach.seconds', { n: Math.round(seconds) });
    if (seconds < 5400) return t('reach.minutes', { n: Math.round(seconds / 60) });
    if (seconds < 129_600) return t('reach.hours', { n: Math.round(seconds / 360) / 10 });
    return t('reach.daysLong', { n: Math.round(seconds / 8640) / 10 });
  };
}
