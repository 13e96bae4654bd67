import { expect, test } from 'vitest';
import { faultOf, minutesOf, openMinutes, readPeriods } from './periods';

test('what hands and input methods write is read', () => {
  expect(readPeriods('9:00-12:00，13：30–18:00')).toEqual(['09:00-12:00', '13:30-18:00']);
  expect(readPeriods('22:00 - 24:00; 0:00-6:00')).toEqual(['22:00-24:00', '00:00-06:00']);
  expect(readPeriods('  ')).toEqual([]);
});

test('a period runs forward within one day', () => {
  expect(minutesOf('00:00-24:00')).toEqual([0, 1440]);
  expect(minutesOf('22:00-06:00')).toBeNull();
  expect(minutesOf('09:00-24:30')).toBeNull();
  expect(minutesOf('25:00-26:00')).toBeNull();
});

test('faults of a day are named', () => {
  expect(faultOf(['09:00-12:00', '13:30-18:00'])).toBeNull();
  expect(faultOf(['13:30-18:00', '09:00-13:30'])).toBeNull();
  expect(faultOf(['09:00-12:00', '11:59-18:00'])).toBe('overlap');
  expect(faultOf(['morning'])).toBe('period');
});

test('open minutes add up', () => {
  expect(openMinutes(['09:00-12:00', '13:30-18:00'])).toBe(450);
});
