import { wallClock } from '@/lib/wall-clock';

/** From when to when, short: the day once. */
export function timeWindow(visit: { readonly startsAt: string; readonly endsAt: string }): string {
  const from = wallClock(visit.startsAt);
  const to = wallClock(visit.endsAt);
  return from.isSame(to, 'day')
    ? `${from.format('MM-DD HH:mm')} – ${to.format('HH:mm')}`
    : `${from.format('MM-DD HH:mm')} – ${to.format('MM-DD HH:mm')}`;
}
