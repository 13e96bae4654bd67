/** The same words in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

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
}

export interface Clause {
  readonly number: string;
  readonly text: Words;
  readonly owner: string;
  readonly scope?: Words | null;
  readonly basis?: Words | null;
  readonly control: readonly string[];
  readonly targets: readonly Target[];
}

export interface Chapter {
  readonly number: string;
  readonly title: Words;
  readonly clauses: readonly Clause[];
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
}
