import { expect, test } from 'vitest';
import { minutes } from './clock';

test('seconds are said as minutes, and nothing as nothing (REQ-CHN-02)', () => {
  expect(minutes(0)).toBe('0:00');
  expect(minutes(75)).toBe('1:15');
  expect(minutes(3600)).toBe('60:00');
  expect(minutes(null)).toBe('—');
});
