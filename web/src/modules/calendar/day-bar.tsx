import type { Period } from './api/calendar';
import styles from './calendar.module.css';
import { place } from './periods';

/** Twenty-four hours from left to right, the open ones filled. */
export function DayBar({
  periods,
  thin = false,
}: {
  readonly periods: readonly Period[];
  readonly thin?: boolean;
}) {
  return (
    <div className={`${styles.bar} ${thin ? styles.thin : ''}`} aria-hidden>
      {periods.map((period) => {
        const where = place(period);
        return where && <span key={period} className={styles.open} style={where} />;
      })}
    </div>
  );
}
