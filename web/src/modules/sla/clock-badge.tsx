import { useTranslation } from 'react-i18next';
import { duration, worked } from '@/lib/dates';
import type { ClockShort } from '@/lib/parts';
import { useNow } from '@/ui/time';
import { moodOf } from './clock-mood';
import { usePromiseName } from './promise-name';
import styles from './clocks.module.css';

interface ClockBadgeProps {
  readonly clock: ClockShort;
  /** Where it is known: by how much working time it is over, which is less than what passed since it was due. */
  readonly over?: string | undefined;
}

/** Remaining or overdue time of a clock in the colour of its mood. */
export function ClockBadge({ clock, over }: ClockBadgeProps) {
  const { t } = useTranslation('sla');
  const promiseName = usePromiseName();
  const now = useNow();
  const mood = moodOf(clock, now);
  const distance = Date.parse(clock.dueAt) - (clock.stoppedAt ? Date.parse(clock.stoppedAt) : now);
  const time = duration(distance);
  return (
    <span
      className={`${styles.badge} ${styles[mood]}`}
      title={[promiseName(clock.promise), clock.clause].join(' §')}
    >
      {mood === 'broken' && t('badge.broken', { time: over ? worked(over) : time })}
      {(mood === 'running' || mood === 'warning') && t('badge.left', { time })}
      {(mood === 'kept' || mood === 'paused' || mood === 'cancelled') && t(`badge.${mood}`)}
    </span>
  );
}
