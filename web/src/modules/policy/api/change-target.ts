import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Limit, Target } from './policy';

export interface TargetChange extends Limit {
  readonly promise: string;
  readonly reason: string;
  readonly basis?: string | undefined;
  /** Left out: from now on. */
  readonly effectiveFrom?: string | undefined;
}

export const useChangeTarget = () =>
  useMutation({
    mutationFn: ({ promise, ...body }: TargetChange) =>
      api.put<Target>(`/targets/${encodeURIComponent(promise)}`, body),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['policy'] });
      void queries.invalidateQueries({ queryKey: ['indicators'] });
      void queries.invalidateQueries({ queryKey: ['target'] });
    },
  });
