import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { PastRule } from '@/lib/parts';

/** One side of the comparison; spans of time are ISO-8601 and working time. */
export interface ReplaySide {
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
  readonly mean?: string | null;
  readonly median?: string | null;
  readonly ninetieth?: string | null;
  /** Who must have been at work at once, at least. */
  readonly people: number;
}

export interface ReplayTeam {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly kept: number;
  readonly broken: number;
  readonly wouldKeep: number;
  readonly wouldBreak: number;
}

export type ReplayOutcome = 'kept' | 'broken' | 'open';

/** A ticket whose outcome turns; no outcome where nothing was promised. */
export interface ReplayItem {
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly was?: ReplayOutcome | null;
  readonly would?: ReplayOutcome | null;
  readonly used?: string | null;
}

export interface Replay {
  readonly cases: number;
  readonly was: ReplaySide;
  readonly would: ReplaySide;
  readonly turnedToBroken: number;
  readonly turnedToKept: number;
  readonly teams: readonly ReplayTeam[];
  readonly items: readonly ReplayItem[];
}

export interface ReplayWish extends PastRule {
  readonly from: string;
  readonly to: string;
  readonly minutesEach: number;
}

interface ReplayLimit {
  readonly amount?: string | null;
  readonly calendar?: string | null;
}

/** One promise under the version in force and under the draft; a side that does not promise it is null. */
export interface ReplayPromise {
  readonly promise: string;
  readonly clause: string;
  readonly limitNow?: ReplayLimit | null;
  readonly limitThen?: ReplayLimit | null;
  readonly choosesAnew: boolean;
  readonly cases: number;
  readonly was?: ReplaySide | null;
  readonly would?: ReplaySide | null;
  readonly turnedToBroken: number;
  readonly turnedToKept: number;
  readonly gained: number;
  readonly lost: number;
  readonly teams: readonly ReplayTeam[];
  readonly items: readonly ReplayItem[];
}

export interface PolicyReplay {
  readonly tickets: number;
  readonly brokenNow: number;
  readonly brokenThen: number;
  readonly promises: readonly ReplayPromise[];
}

export interface PolicyReplayWish {
  readonly draft: boolean;
  readonly calendars?: Readonly<Record<string, unknown>> | undefined;
  readonly from: string;
  readonly to: string;
  readonly minutesEach: number;
}

/** POST /replays/policy: the open draft, or other hours, over a past period. */
export const useReplayPolicy = () =>
  useMutation({ mutationFn: (wish: PolicyReplayWish) => api.post<PolicyReplay>('/replays/policy', wish) });

/** POST /replays: a draft rule over a past period. */
export const useReplay = () =>
  useMutation({ mutationFn: (wish: ReplayWish) => api.post<Replay>('/replays', wish) });
