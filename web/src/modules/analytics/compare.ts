import dayjs from 'dayjs';
import type { Board, BoardFilter, PromiseLine } from './api/get-board';

/** With what a board can be compared: another period, or another team or unit in the same period. */
export type Against = 'before' | 'year' | `team:${string}` | `unit:${string}`;

const day = 'YYYY-MM-DD';

/** The other board's question; undefined when nothing is compared. */
export function otherFilter(
  against: string | undefined,
  filter: BoardFilter,
  shown: Board | undefined,
): BoardFilter | undefined {
  if (!against || !shown) return undefined;
  if (against.startsWith('team:')) {
    return { ...filter, from: shown.from, to: shown.to, team: against.slice(5) };
  }
  if (against.startsWith('unit:')) {
    return { ...filter, from: shown.from, to: shown.to, unit: against.slice(5) };
  }
  const from = dayjs(shown.from);
  const to = dayjs(shown.to);
  if (against === 'year') {
    return { ...filter, from: from.subtract(1, 'year').format(day), to: to.subtract(1, 'year').format(day) };
  }
  const days = to.diff(from, 'day') + 1;
  return { ...filter, from: from.subtract(days, 'day').format(day), to: from.subtract(1, 'day').format(day) };
}

/** By how much a line differs from the other, and whether that is better. */
export function difference(line: PromiseLine, other: PromiseLine | undefined) {
  if (!other || line.value === null || other.value === null) return undefined;
  const by = line.value - other.value;
  if (by === 0) return { by, better: undefined };
  if (line.direction === 'about' || line.direction === 'exactly') return { by, better: undefined };
  return { by, better: line.direction === 'at_least' ? by > 0 : by < 0 };
}
