import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import type { Filters, Named } from './escalations';

export const attainmentBys = [
  'promise',
  'team',
  'person',
  'channel',
  'tier',
  'day',
  'week',
  'month',
] as const;
export type AttainmentBy = (typeof attainmentBys)[number];
export type Outcome = 'kept' | 'broken' | 'open' | 'paused';

/** Kept and broken of the period; open and paused as they stand now. Times are working time. */
export interface AttainmentLine {
  readonly key?: string | null;
  readonly name?: string | null;
  readonly clause?: string | null;
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
  readonly paused: number;
  /** Percent kept of those decided. */
  readonly share?: number | null;
  readonly average?: string | null;
  readonly worst?: string | null;
}

export interface AttainmentReport {
  readonly from: string;
  readonly to: string;
  readonly by: AttainmentBy;
  readonly items: readonly AttainmentLine[];
}

export interface PromiseBehind {
  readonly clock: string;
  readonly ticket: { readonly id: string; readonly number: string; readonly subject: string };
  readonly promise: string;
  readonly clause: string;
  readonly outcome: Outcome;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly stoppedAt?: string | null;
  readonly counted?: string | null;
  readonly team?: Named | null;
  readonly person?: Named | null;
}

export const useAttainment = (filters: Filters) =>
  useQuery({
    queryKey: ['attainment', filters],
    queryFn: ({ signal }) => api.get<AttainmentReport>('/attainment', { query: filters, signal }),
    placeholderData: keepPreviousData,
    meta: { live: ['Clock'] },
  });

export const loadPromises = (filters: Filters, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<PromiseBehind>>('/attainment/promises', { query: { ...filters, cursor }, signal });

export const stages = [
  'reception',
  'assignment',
  'handling',
  'transfer',
  'waiting',
  'hold',
  'confirmation',
  'closing',
] as const;

/** Seconds of the clock on the wall. */
export interface WaitPoint {
  readonly from?: string | null;
  readonly stage: (typeof stages)[number];
  readonly count: number;
  readonly median: number;
  readonly p90: number;
  readonly worst: number;
}

export interface WaitReport {
  readonly from: string;
  readonly to: string;
  readonly stages: readonly WaitPoint[];
  readonly points: readonly WaitPoint[];
}

export interface Stay {
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly stage: WaitPoint['stage'];
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
}

export const useWaits = (filters: Filters) =>
  useQuery({
    queryKey: ['waits', filters],
    queryFn: ({ signal }) => api.get<WaitReport>('/waits', { query: filters, signal }),
    placeholderData: keepPreviousData,
  });

export const loadStays = (filters: Filters, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Stay>>('/waits/stays', { query: { ...filters, cursor }, signal });
