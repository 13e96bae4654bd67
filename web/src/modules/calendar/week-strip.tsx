import { days, type Weekly } from './api/calendar';
import styles from './calendar.module.css';
import { DayBar } from './day-bar';

/** A whole week at a glance: one thin bar a day, Monday first. */
export function WeekStrip({ weekly }: { readonly weekly: Weekly }) {
  return (
    <div className={styles.strip} aria-hidden>
      {days.map((day) => (
        <DayBar key={day} periods={weekly[day] ?? []} thin />
      ))}
    </div>
  );
}
