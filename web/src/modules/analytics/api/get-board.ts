import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Words } from '@/lib/words';

export type PromiseState = 'kept' | 'warning' | 'broken' | 'pending' | 'too_few' | 'no_target' | 'no_data';
export type Source =
  | 'clocks'
  | 'surveys'
  | 'customers'
  | 'requests'
  | 'endings'
  | 'register'
  | 'policy'
  | 'outlets'
  | 'composed'
  | 'none';

/** Sources that count single tickets: their numbers open them. */
const ofTickets: readonly Source[] = ['clocks', 'surveys', 'requests', 'endings'];
export const countsTickets = (source: Source): boolean => ofTickets.includes(source);

export type Goal = 'experience' | 'efficiency' | 'relationship';
export type Step = 'day' | 'week' | 'month';

/** One step of a trend, by its first day. */
export interface Point {
  readonly day: string;
  readonly value: number | null;
  readonly kept: number;
  readonly broken: number;
}

/** One line of the board. Target, value, worst and percentiles are in `unit`. */
export interface PromiseLine {
  readonly code: string;
  readonly name: Words;
  readonly formula: Words;
  readonly goals: readonly Goal[];
  readonly promise: string | null;
  readonly clause: string | null;
  readonly clauseText: Words | null;
  readonly measured: 'each' | 'average' | 'ratio' | 'count' | 'scale' | 'share' | 'change' | 'date';
  readonly direction: 'at_most' | 'at_least' | 'below' | 'exactly' | 'about';
  readonly unit: string;
  readonly target: number | null;
  readonly targetDate: string | null;
  readonly value: number | null;
  readonly valueDate: string | null;
  readonly kept: number;
  readonly broken: number;
  readonly state: PromiseState;
  readonly mean: number | null;
  readonly worst: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly trend: readonly Point[];
  /** Where the things behind the number are. */
  readonly behind: { readonly source: Source; readonly kinds: readonly string[]; readonly entries: number };
  readonly agreed: {
    readonly owner: string | null;
    readonly warn: number | null;
    readonly minimumSample: number;
    readonly alert: boolean;
    readonly disclosed: boolean;
  };
}

export interface Board {
  readonly from: string;
  readonly to: string;
  readonly step: Step;
  readonly items: readonly PromiseLine[];
}

export const filterNames = ['from', 'to', 'unit', 'team', 'channel', 'tier'] as const;
export type BoardFilter = Readonly<Partial<Record<(typeof filterNames)[number], string | undefined>>>;

export const useBoard = (filter: BoardFilter, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['board', filter],
    queryFn: ({ signal }) => api.get<Board>('/board', { query: filter, signal }),
    placeholderData: keepPreviousData,
    meta: {
      live: ['Clock', 'SurveyAnswered', 'Policy', 'TargetChanged', 'EntryRegistered', 'IndicatorChanged'],
    },
  });
