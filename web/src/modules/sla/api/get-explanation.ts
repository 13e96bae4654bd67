import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Clock } from './get-clocks';

export interface Explanation extends Clock {
  /** How long the promise allows: PT15M. */
  readonly amount: string;
  readonly counted: string;
  readonly intervals: readonly Interval[];
}

/** A stretch of time and whether it counted: working time counts, closed hours and pauses do not. */
export interface Interval {
  readonly from: string;
  readonly to: string;
  readonly kind: 'counted' | 'paused' | 'closed';
  readonly cause?: string | null;
}

export const useExplanation = (clock: string) =>
  useQuery({
    queryKey: ['clock', clock, 'explanation'],
    queryFn: () => api.get<Explanation>(`/clocks/${clock}/explanation`),
    meta: { live: ['Clock'] },
  });
