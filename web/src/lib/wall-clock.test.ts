import dayjs from 'dayjs';
import { afterEach, describe, expect, it } from 'vitest';
import { setZone } from './dates';
import { instantOf, wallClock } from './wall-clock';

afterEach(() => setZone('Asia/Shanghai'));

describe('the clock on the company’s wall', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-29T15:30:00.000Z', '2026-11-29 23:30'],
    ['Europe/Berlin', '2026-07-01T08:00:00.000Z', '2026-07-01 10:00'],
    ['Europe/Berlin', '2026-10-25T02:30:00.000Z', '2026-10-25 03:30'],
    ['America/New_York', '2026-03-08T12:00:00.000Z', '2026-03-08 08:00'],
  ])('of %s shows %s as %s, and back, whatever the zone of the browser', (zone, moment, shown) => {
    setZone(zone);
    expect(wallClock(moment).format('YYYY-MM-DD HH:mm')).toBe(shown);
    expect(instantOf(wallClock(moment))).toBe(moment);
  });

  it('is what a picker takes for now', () => {
    setZone('Pacific/Kiritimati');
    const now = (dayjs() as unknown as { tz: () => dayjs.Dayjs }).tz();
    expect(Math.abs(now.diff(wallClock(), 'second'))).toBeLessThan(2);
  });

  it('has nothing to say of nothing', () => {
    expect(instantOf(undefined)).toBeUndefined();
  });
});
