import { promised } from '@/lib/dates';
import { inUnit, signs } from './amounts';
import type { IndicatorRow } from './api/catalogue';

/** The target of an indicator in words: ≤ 15 分钟; null when none is set. Working days are told as days of their calendar. */
export function useLimit(): (row: IndicatorRow) => string | null {
  return (row) => {
    const promise = row.promises.find((one) => one.set);
    if (!promise) return null;
    const sign = signs[row.direction];
    if (promise.date) return `${sign} ${promise.date}`;
    if (promise.amount) return `${sign} ${promised(promise.amount, (days) => inUnit(days, row.unit))}`;
    return `${sign} ${inUnit(promise.value ?? 0, row.unit)}`;
  };
}
