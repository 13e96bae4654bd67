import dayjs from 'dayjs';

/** From when to when, short: the day once. */
export function timeWindow(visit: { readonly startsAt: string; readonly endsAt: string }): string {
  const from = dayjs(visit.startsAt);
  const to = dayjs(visit.endsAt);
  return from.isSame(to, 'day')
    ? `${from.format('MM-DD HH:mm')} – ${to.format('HH:mm')}`
    : `${from.format('MM-DD HH:mm')} – ${to.format('MM-DD HH:mm')}`;
}
