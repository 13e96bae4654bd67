import type { Period } from './api/calendar';

const shape = /^([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/;
const wholeDay = 24 * 60;

/** Minutes after midnight; null when the text is no period. */
export function minutesOf(period: Period): readonly [number, number] | null {
  const found = shape.exec(period);
  if (!found) return null;
  const [, fromHour, fromMinute, toHour, toMinute] = found.map(Number);
  const from = (fromHour ?? 0) * 60 + (fromMinute ?? 0);
  const to = (toHour ?? 0) * 60 + (toMinute ?? 0);
  return from < to && to <= wholeDay ? [from, to] : null;
}

/** `9:00-12:00，13：30–18:00` → ['09:00-12:00', '13:30-18:00']: forgives what hands and input methods write. */
export function readPeriods(text: string): Period[] {
  return text
    .replace(/[：]/g, ':')
    .replace(/[–—~～至]/g, '-')
    .split(/[,，;；、\n]/)
    .map((part) => part.replace(/\s/g, '').replace(/(^|-)(\d):/g, '$10$2:'))
    .filter((part) => part !== '');
}

export function writePeriods(periods: readonly Period[] | undefined): string {
  return (periods ?? []).join(', ');
}

export type Fault = 'period' | 'overlap';

/** What is wrong with the periods of one day, if anything. */
export function faultOf(periods: readonly Period[]): Fault | null {
  const minutes = periods.map(minutesOf);
  if (minutes.includes(null)) return 'period';
  const sorted = minutes.filter((each) => each !== null).sort(([one], [other]) => one - other);
  return sorted.some(([from], at) => from < (sorted[at - 1]?.[1] ?? 0)) ? 'overlap' : null;
}

/** Open minutes of a day. */
export function openMinutes(periods: readonly Period[]): number {
  return periods.reduce((sum, period) => {
    const [from, to] = minutesOf(period) ?? [0, 0];
    return sum + to - from;
  }, 0);
}

/** Where a period lies in the day, in per cent, for drawing it. */
export function place(period: Period): { left: string; width: string } | null {
  const minutes = minutesOf(period);
  if (!minutes) return null;
  const [from, to] = minutes;
  return { left: `${(from / wholeDay) * 100}%`, width: `${((to - from) / wholeDay) * 100}%` };
}
