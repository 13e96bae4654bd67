import type { Words } from '@/lib/words';

export interface Indicator {
  readonly code: string;
  readonly name: Words;
  readonly goals: readonly Goal[];
  readonly measured: 'each' | 'average' | 'ratio' | 'count' | 'scale' | 'share' | 'change' | 'date';
  readonly unit: string;
  readonly direction: 'at_most' | 'at_least' | 'below' | 'exactly' | 'about';
  readonly formula: Words;
}

export type Goal = 'experience' | 'efficiency' | 'relationship';

/** The changeable part: working time on a calendar, or a value, or a date, or nothing. */
export interface Limit {
  readonly amount?: string | null;
  readonly calendar?: string | null;
  readonly value?: number | null;
  readonly date?: string | null;
}

export interface Condition {
  readonly categories: readonly string[];
  readonly problemClasses: readonly string[];
  readonly complexities: readonly string[];
  readonly major?: boolean | null;
  readonly priorities: readonly string[];
  readonly tiers: readonly string[];
  readonly channels: readonly string[];
  /** Keys of the terms that customers have by contract. */
  readonly contracts?: readonly string[];
}

export interface Target extends Limit {
  readonly promise: string;
  readonly clause: string;
  readonly indicator: Indicator;
  /** False: no target is set. */
  readonly set: boolean;
  readonly starts?: string | null;
  readonly stops?: string | null;
  readonly when: readonly Condition[];
  readonly pauses: readonly string[];
  readonly warnAt: number;
  readonly alert: boolean;
  /** The words of its clause follow when it changes. */
  readonly worded: boolean;
}

export interface Clause {
  readonly number: string;
  readonly text: Words;
  readonly owner: string;
  readonly scope?: Words | null;
  readonly basis?: Words | null;
  readonly control: readonly string[];
  readonly targets: readonly Target[];
  readonly title?: Words | null;
  readonly applies: Scope;
  /** Keys of cited papers. */
  readonly cites: readonly string[];
  readonly binds: readonly ControlRef[];
  readonly repealed?: Repeal | null;
}

/** Whom and what something covers; an empty list leaves nobody out. */
export interface Scope {
  readonly units: readonly string[];
  readonly procedures: readonly string[];
  readonly tiers: readonly string[];
  readonly categories: readonly string[];
  readonly channels: readonly string[];
}

export interface ControlRef {
  readonly kind: string;
  readonly key: string;
}

export interface Repeal {
  readonly reason: string;
  readonly on: string;
  readonly by?: string | null;
  readonly successor?: string | null;
}

export interface Chapter {
  readonly number: string;
  readonly title: Words;
  readonly clauses: readonly Clause[];
  readonly layer?: string | null;
}

export interface Charter {
  readonly why: Words;
  readonly aim: Aim;
  readonly owner: string;
  readonly principles: readonly Words[];
}

export type Aim = 'satisfaction' | 'loyalty' | 'differentiation';

export interface Appendix {
  readonly key: string;
  readonly kind: 'form' | 'flow_chart' | 'table' | 'text';
  readonly title: Words;
  readonly text: Words;
  readonly procedure?: string | null;
}

export interface Reference {
  readonly key: string;
  readonly kind: 'law' | 'standard' | 'contract' | 'internal';
  readonly title: Words;
  readonly edition?: Words | null;
  readonly validity: 'in_force' | 'amended' | 'repealed' | 'to_be_checked';
  readonly checkedOn?: string | null;
  readonly checkedBy?: string | null;
}

export interface TargetBasis {
  readonly promise: string;
  readonly standard?: Words | null;
  readonly expectation?: Words | null;
}

export interface Strategy {
  readonly key: string;
  readonly name: Words;
  readonly summary: Words;
  readonly resources: Readonly<Record<string, number>>;
  readonly appraisal: Readonly<Record<string, number>>;
}

/** What stands around the clauses. */
export interface Frame {
  readonly charter?: Charter | null;
  readonly scope: Scope;
  readonly strategy?: Strategy | null;
  readonly appendices: readonly Appendix[];
  readonly references: readonly Reference[];
  readonly bases: readonly TargetBasis[];
  readonly repealed?: Repeal | null;
}

export interface Version {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly state: 'in_force' | 'scheduled' | 'past';
  readonly effectiveFrom: string;
  readonly publishedAt: string;
  readonly author?: { readonly id: string; readonly name: string } | null;
  readonly reason: string;
}

export interface Policy {
  readonly version: Version;
  readonly title: Words;
  readonly chapters: readonly Chapter[];
  readonly frame: Frame;
  /** The number of the version that brought the charter. */
  readonly charterSince?: string | null;
}
