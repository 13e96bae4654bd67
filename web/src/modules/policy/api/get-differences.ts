import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Part } from '../differences';

export interface Differences {
  /** Numbers of the two versions: 1.0, 1.1. */
  readonly from: string;
  readonly to: string;
  readonly items: readonly Part[];
}

/** What a version changed against the one before it, or against another. */
export const useDifferences = (version: string, since?: string) =>
  useQuery({
    queryKey: ['policy', version, 'differences', since ?? 'before'],
    queryFn: () => api.get<Differences>(`/policies/versions/${version}/differences`, { query: { since } }),
    staleTime: Infinity,
  });
