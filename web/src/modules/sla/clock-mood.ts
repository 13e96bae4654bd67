import type { ClockShort } from '@/lib/parts';

/** What a clock means to the person who looks: the colour follows from it and from nothing else. */
export type Mood = 'kept' | 'broken' | 'warning' | 'running' | 'paused' | 'cancelled';

export function moodOf(clock: ClockShort, now: number): Mood {
  switch (clock.state) {
    case 'met':
      return 'kept';
    case 'breached':
      return 'broken';
    case 'paused':
      return 'paused';
    case 'cancelled':
      return 'cancelled';
    case 'running':
      if (now >= Date.parse(clock.dueAt)) return 'broken';
      return clock.warnAt && now >= Date.parse(clock.warnAt) ? 'warning' : 'running';
  }
}
