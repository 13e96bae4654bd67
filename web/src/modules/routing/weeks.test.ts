import { expect, test } from 'vitest';
import { addDays, daysOf, mondayOf } from './weeks';

test('a week begins on Monday', () => {
  expect(mondayOf(new Date(2026, 10, 23))).toBe('2026-11-23');
  expect(mondayOf(new Date(2026, 10, 29))).toBe('2026-11-23');
  expect(mondayOf(new Date(2026, 10, 30))).toBe('2026-11-30');
});

test('days go over months and years', () => {
  expect(addDays('2026-12-28', 7)).toBe('2027-01-04');
  expect(daysOf('2026-11-30').at(-1)).toBe('2026-12-06');
});
