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

export interface Replay {
  readonly cases: number;
  readonly was: ReplaySide;
  readonly would: ReplaySide;
  readonly turnedToBroken: number;
  readonly turnedToKept: number;
  readonly teams: readonly ReplayTeam[];
  readonly items: readonly {
    readonly ticket: string;
    readonly number: string;
    readonly subject: string;
    readonly was: ReplayOutcome;
    readonly would: ReplayOutcome;
    readonly used: string;
  }[];
}

export interface ReplayWish extends PastRule {
  readonly from: string;
  readonly to: string;
  readonly minutesEach: number;
}

/** POST /replays: a draft rule over a past period. */
export const useReplay = () =>
  useMutation({ mutationFn: (wish: ReplayWish) => api.post<Replay>('/replays', wish) });
