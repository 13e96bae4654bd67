import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Words } from '@/lib/words';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export const rhythms = ['monthly', 'quarterly', 'half_yearly', 'yearly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** What an indicator came to in a period. */
export interface IndicatorValue {
  readonly code: string;
  readonly name: Words;
  readonly clause?: string | null;
  readonly unit: string;
  readonly target?: number | null;
  readonly targetDate?: string | null;
  readonly value?: number | null;
  readonly valueDate?: string | null;
  readonly state: string;
  readonly kept: number;
  readonly broken: number;
  readonly worst?: number | null;
  readonly trend: readonly { readonly day: string; readonly value?: number | null }[];
}

export interface ClauseFound {
  readonly number: string;
  readonly title?: Words | null;
  readonly text: Words;
}

/** Clauses whose number or words hold what somebody types; digits find numbers. */
export const useClauses = (q: string) =>
  useQuery({
    queryKey: ['clauses', q],
    queryFn: () =>
      api.get<{ items: readonly ClauseFound[] }>('/clauses', { query: { q: q || '1', limit: 100 } }),
    staleTime: 60_000,
    placeholderData: (shown) => shown,
  });

export const usePosts = (enabled: boolean) =>
  useQuery({
    queryKey: ['posts', 'named'],
    queryFn: () => api.get<{ items: readonly Named[] }>('/posts'),
    staleTime: 60_000,
    enabled,
  });
