import { expect, test } from 'vitest';
import type { ClockShort } from '@/lib/parts';
import { moodOf, type Mood } from './clock-mood';

const at = (time: string) => Date.parse(`2026-03-02T${time}:00Z`);
const clock = (state: ClockShort['state']): ClockShort => ({
  promise: 'technical-response',
  dueAt: '2026-03-02T10:15:00Z',
  warnAt: '2026-03-02T10:09:00Z',
  state,
});

test.each<[ClockShort['state'], string, Mood]>([
  ['running', '10:00', 'running'],
  ['running', '10:09', 'warning'],
  ['running', '10:15', 'broken'],
  ['paused', '11:00', 'paused'],
  ['met', '11:00', 'kept'],
  ['breached', '10:00', 'broken'],
  ['cancelled', '10:00', 'cancelled'],
])('a clock that is %s at %s shows as %s', (state, time, mood) => {
  expect(moodOf(clock(state), at(time))).toBe(mood);
});
