import i18next from 'i18next';
import type { PromiseLine } from './api/get-board';

export const signs: Readonly<Record<PromiseLine['direction'], string>> = {
  at_most: '≤',
  at_least: '≥',
  below: '<',
  exactly: '=',
  about: '≈',
};

/** 12.4, 1 204: one digit behind the point where it says something. */
export function number(value: number): string {
  const digits = Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0;
  return new Intl.NumberFormat(i18next.language, { maximumFractionDigits: digits }).format(value);
}

/** 12.4 分钟 */
export function inUnit(value: number, unit: string): string {
  const word = i18next.t(`units.${unit}`, { ns: 'analytics', defaultValue: '' });
  return unit === 'percent' ? `${number(value)}%` : `${number(value)} ${word}`.trim();
}

/** ≤ 15 分钟; null when nobody has set one. */
export function target(line: PromiseLine): string | null {
  if (line.targetDate) return `${signs[line.direction]} ${line.targetDate}`;
  return line.target === null ? null : `${signs[line.direction]} ${inUnit(line.target, line.unit)}`;
}

/** What came of it: a number in its unit, or a day. */
export function achieved(line: PromiseLine): string {
  if (line.valueDate) return line.valueDate;
  return line.value === null ? '–' : inUnit(line.value, line.unit);
}
