import type { Goal, PromiseLine } from './api/get-board';

const goals: readonly Goal[] = ['experience', 'efficiency', 'relationship'];

/** Whether a line can be judged: it has a target, and something happened. */
export const isJudged = (line: PromiseLine) =>
  line.state === 'kept' || line.state === 'warning' || line.state === 'broken';

/** Whether there is anything to look at: a judgement, or results without a target. */
export const hasResults = (line: PromiseLine) =>
  isJudged(line) || line.value !== null || line.valueDate !== null;

/** For each of the three goals how many of its lines are kept, out of those that can be judged. */
export function goalSummary(lines: readonly PromiseLine[]) {
  return goals.map((goal) => {
    const judged = lines.filter((line) => isJudged(line) && line.goals.includes(goal));
    return {
      goal,
      judged: judged.length,
      kept: judged.filter((line) => line.state === 'kept').length,
      broken: judged.filter((line) => line.state === 'broken').length,
    };
  });
}

/** The share of promises on single cases that were kept, in per cent; null before anything was promised. */
export function keptShare(lines: readonly PromiseLine[]): number | null {
  const each = lines.filter((line) => line.measured === 'each');
  const kept = each.reduce((sum, line) => sum + line.kept, 0);
  const all = each.reduce((sum, line) => sum + line.kept + line.broken, 0);
  return all === 0 ? null : (100 * kept) / all;
}

/** As the policy is numbered: 3.2 before 3.10. Lines without a clause come last. */
export function byClause(one: PromiseLine, other: PromiseLine): number {
  const [a, b] = [one.clause, other.clause];
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'en', { numeric: true }) || one.code.localeCompare(other.code);
}
