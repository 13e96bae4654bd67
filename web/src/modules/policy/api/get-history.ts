import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import type { Limit } from './policy';

export interface Change {
  readonly id: string;
  readonly version: string;
  readonly before: Limit;
  readonly after: Limit;
  readonly reason: string;
  readonly basis?: string | null;
  readonly author?: { readonly id: string; readonly name: string } | null;
  readonly effectiveFrom: string;
  readonly changedAt: string;
}

export const useHistory = (promise: string) =>
  useQuery({
    queryKey: ['target', promise, 'history'],
    queryFn: () => api.get<Page<Change>>(`/targets/${encodeURIComponent(promise)}/history`),
    meta: { live: ['TargetChanged'] },
  });
