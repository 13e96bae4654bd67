import type { ClauseValue, Draft, DraftClause } from './api/draft';
import type { Scope } from './api/policy';

const everybody: Scope = { units: [], procedures: [], tiers: [], categories: [], channels: [] };

/** A clause as it is sent back: what it is called and its repeal stay with the server. */
export const valueOf = (clause: DraftClause): ClauseValue => ({
  text: clause.text,
  title: clause.title ?? null,
  owner: clause.owner,
  scope: clause.scope ?? null,
  basis: clause.basis ?? null,
  control: clause.control,
  applies: clause.applies,
  cites: clause.cites,
  binds: clause.binds,
});

export const emptyClause = (): ClauseValue => ({
  text: { zh: '（待写）', en: '(to be written)' },
  owner: '',
  control: [],
  applies: everybody,
  cites: [],
  binds: [],
});

/** How often a part was changed; 0 for one nobody touched. The version of the part for whoever changes it next. */
export const partOf = (draft: Draft, part: string): number => draft.parts[part] ?? 0;

export function matches(clause: Pick<DraftClause, 'number' | 'text' | 'title'>, q: string): boolean {
  const sought = q.trim().toLowerCase();
  if (sought === '') return true;
  return [clause.number, clause.text.zh, clause.text.en, clause.title?.zh, clause.title?.en].some((text) =>
    text?.toLowerCase().includes(sought),
  );
}
