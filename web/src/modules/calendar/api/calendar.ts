import type { Problem } from '@/lib/api';

/** Days of the week as the server names them, in the order people write them. */
export const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Day = (typeof days)[number];

/** `HH:mm-HH:mm`, from 00:00 to 24:00. */
export type Period = string;

export type Weekly = Partial<Record<Day, readonly Period[]>>;

export interface ExceptionalDate {
  readonly date: string;
  readonly periods: readonly Period[];
  readonly note?: string | null;
}

export interface Definition {
  readonly name?: string | null;
  readonly zone: string;
  readonly weekly: Weekly;
  readonly exceptions: readonly ExceptionalDate[];
  readonly holidays: 'CN' | 'none';
}

/** A year counted without its holiday notice. */
export interface Warning {
  readonly code: Problem['code'];
  readonly year: number;
}

export interface Calendar extends Definition {
  readonly key: string;
  /** How much working time one working day is: PT7H30M. */
  readonly workingDay?: string | null;
  readonly version: number;
  readonly changedAt: string;
  readonly warnings: readonly Warning[];
}

export interface Interval {
  readonly from: string;
  readonly to: string;
}
