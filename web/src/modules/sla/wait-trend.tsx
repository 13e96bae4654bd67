import { useTranslation } from 'react-i18next';
import { duration } from '@/lib/dates';
import type { WaitPoint } from './api/attainment';
import styles from './clocks.module.css';

const height = 32;
const gap = 3;
const width = 10;

/** A bar for each day, week or month: up to the middle dark, up to nine of ten light. */
export function WaitTrend({ points }: { readonly points: readonly WaitPoint[] }) {
  const { t } = useTranslation('sla');
  const most = Math.max(1, ...points.map(({ p90 }) => p90));
  return (
    <svg
      role="img"
      aria-label={t('waits.trend')}
      className={styles.trend}
      width={points.length * (width + gap)}
      height={height}
    >
      {points.map(({ from, median, p90, worst, count }, place) => {
        const [middle, high] = [median, p90].map((value) => Math.max(1, (value / most) * height));
        return (
          <g key={from} transform={`translate(${place * (width + gap)} 0)`}>
            <title>
              {t('waits.point', {
                from,
                count,
                median: duration(`PT${median}S`),
                p90: duration(`PT${p90}S`),
                worst: duration(`PT${worst}S`),
              })}
            </title>
            <rect className={styles.high} y={height - (high ?? 0)} width={width} height={high} />
            <rect className={styles.middle} y={height - (middle ?? 0)} width={width} height={middle} />
          </g>
        );
      })}
    </svg>
  );
}
