import { describe, expect, it } from 'vitest';
import type { PromiseLine } from './api/get-board';
import { byClause, goalSummary, keptShare } from './summary';

const line = (change: Partial<PromiseLine>): PromiseLine => ({
  code: 'IND-01', name: { zh: '', en: '' }, formula: { zh: '', en: '' }, goals: ['experience'], promise: null, clause: '3.1',
  clauseText: null, measured: 'each', direction: 'at_most', unit: 'hour', target: 24, targetDate: null, value: 1, kept: 9,
  broken: 1, state: 'kept', mean: null, worst: null, p50: null, p90: null, trend: [], valueDate: null,
  behind: { source: 'clocks', kinds: [], entries: 0 },
  agreed: { owner: null, warn: null, minimumSample: 1, alert: true, disclosed: false }, ...change,
}); // prettier-ignore

describe('the summary of the board', () => {
  it('counts kept promises on single cases only', () => {
    const lines = [line({}), line({ kept: 1, broken: 9 }), line({ measured: 'ratio', kept: 100, broken: 0 })];
    expect(keptShare(lines)).toBe(50);
    expect(keptShare([])).toBeNull();
  });

  it('does not count lines without target or data towards a goal', () => {
    const lines = [
      line({}),
      line({ state: 'broken' }),
      line({ state: 'no_data' }),
      line({ state: 'no_target' }),
    ];
    expect(goalSummary(lines)[0]).toEqual({ goal: 'experience', judged: 2, kept: 1, broken: 1 });
    expect(goalSummary(lines)[1]?.judged).toBe(0);
  });

  it('orders clauses as they are numbered', () => {
    const clauses = ['3.10', null, '3.2', '15.1'].map((clause) => line({ clause }));
    expect(clauses.sort(byClause).map((one) => one.clause)).toEqual(['3.2', '3.10', '15.1', null]);
  });
});
