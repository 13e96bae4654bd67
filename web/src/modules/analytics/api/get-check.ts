import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

/** What the last nightly comparison with the tables found; `at` null before the first. */
export interface Check {
  readonly at: string | null;
  readonly compared: number;
  readonly differences: readonly {
    readonly indicator: string;
    readonly what: 'kept' | 'broken' | 'time';
    readonly board: string;
    readonly tables: string;
  }[];
}

export const useCheck = () =>
  useQuery({
    queryKey: ['board', 'nightly-check'],
    queryFn: ({ signal }) => api.get<Check>('/board/nightly-check', { signal }),
    staleTime: 600_000,
  });
