import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Words } from '@/lib/words';
import type { Clock } from './get-clocks';

/** GET /clocks/{id}/explanation; spans of time are ISO-8601 and working time. */
export interface Explanation extends Clock {
  readonly clauseText?: Words | null;
  /** Of the policy it began under: its id, and its number as people say it. */
  readonly policyVersion: string;
  readonly policyNumber?: string | null;
  /** By which version of its calendar it counts, 0 unknown; and which one others begin with now. */
  readonly calendarVersion: number;
  readonly calendarInForce: number;
  readonly allowed: string;
  readonly counted: string;
  /** By how much it is over what is allowed; grows while it runs. */
  readonly over: string;
  readonly paused: string;
  /** False when the calendar was changed since, so that today's hours do not give the count of then. */
  readonly recomputes: boolean;
  /** It follows a change that came after it began. */
  readonly recounted?: {
    readonly at: string;
    readonly reason: string;
    readonly kind: 'target' | 'calendar' | 'pause';
  } | null;
  readonly intervals: readonly Interval[];
}

/** A stretch of time and whether it counted: working time counts, closed hours and pauses do not. */
export interface Interval {
  readonly from: string;
  readonly to: string;
  readonly kind: 'counted' | 'paused' | 'closed';
  readonly cause?: string | null;
  readonly working: string;
  /** Of a pause: when it would have ended by itself. */
  readonly until?: string | null;
}

export const useExplanation = (clock: string) =>
  useQuery({
    queryKey: ['clock', clock, 'explanation'],
    queryFn: () => api.get<Explanation>(`/clocks/${clock}/explanation`),
    meta: { live: ['Clock'] },
  });
