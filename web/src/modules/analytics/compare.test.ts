import { describe, expect, it } from 'vitest';
import type { Board, PromiseLine } from './api/get-board';
import { difference, otherFilter } from './compare';

const shown = { from: '2026-11-01', to: '2026-11-30', step: 'day', items: [] } satisfies Board;
const line = (value: number | null, direction: PromiseLine['direction']) =>
  ({ value, direction }) as unknown as PromiseLine;

describe('comparing boards', () => {
  it('takes the period before, of the same length, or the same days of last year', () => {
    expect(otherFilter('before', {}, shown)).toMatchObject({ from: '2026-10-02', to: '2026-10-31' });
    expect(otherFilter('year', {}, shown)).toMatchObject({ from: '2025-11-01', to: '2025-11-30' });
    expect(otherFilter('team:7', { team: '3' }, shown)).toMatchObject({ from: '2026-11-01', team: '7' });
    expect(otherFilter(undefined, {}, shown)).toBeUndefined();
  });

  it('says what is better by the direction of the indicator', () => {
    expect(difference(line(10, 'at_most'), line(15, 'at_most'))).toEqual({ by: -5, better: true });
    expect(difference(line(80, 'at_least'), line(90, 'at_least'))).toEqual({ by: -10, better: false });
    expect(difference(line(15, 'about'), line(12, 'about'))?.better).toBeUndefined();
    expect(difference(line(15, 'at_most'), line(null, 'at_most'))).toBeUndefined();
  });
});
