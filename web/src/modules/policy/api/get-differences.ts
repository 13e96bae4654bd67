import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Clause, Limit } from './policy';

interface StoredTarget extends Limit {
  /** IND-07 */
  readonly indicator: string;
}

interface StoredPause {
  readonly most?: string | null;
  readonly times?: number | null;
  readonly by: string;
}

export type Difference =
  | {
      readonly what: 'clause';
      readonly key: string;
      readonly before?: Pick<Clause, 'text'> | null;
      readonly after?: Pick<Clause, 'text'> | null;
    }
  | {
      readonly what: 'target';
      readonly key: string;
      readonly before?: StoredTarget | null;
      readonly after?: StoredTarget | null;
    }
  | {
      readonly what: 'pause';
      readonly key: string;
      readonly before?: StoredPause | null;
      readonly after?: StoredPause | null;
    };

export interface Differences {
  /** Numbers of the two versions: 1.0, 1.1. */
  readonly from: string;
  readonly to: string;
  readonly items: readonly Difference[];
}

/** What a version changed against the one before it. */
export const useDifferences = (version: string) =>
  useQuery({
    queryKey: ['policy', version, 'differences'],
    queryFn: () => api.get<Differences>(`/policies/versions/${version}/differences`),
    staleTime: Infinity,
  });
