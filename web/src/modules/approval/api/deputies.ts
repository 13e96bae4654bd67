import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Named } from './approvals';

export interface Deputy {
  readonly id: string;
  readonly deputy: Named;
  readonly from: string;
  readonly to: string;
}

export interface NewDeputy {
  readonly deputy: string;
  readonly from: string;
  readonly to: string;
}

const again = () => queries.invalidateQueries({ queryKey: ['deputies'] });

export const useDeputies = () =>
  useQuery({
    queryKey: ['deputies'],
    queryFn: () => api.get<{ items: readonly Deputy[] }>('/me/deputies'),
    select: (all) => all.items,
    meta: { live: ['Deputy'] },
  });

export const useNameDeputy = () =>
  useMutation({ mutationFn: (body: NewDeputy) => api.post('/me/deputies', body), onSuccess: again });

export const useEndDeputy = () =>
  useMutation({ mutationFn: (id: string) => api.delete(`/me/deputies/${id}`), onSuccess: again });

export const usePeople = (q: string) =>
  useQuery({
    queryKey: ['people', { q }],
    queryFn: () => api.get<{ items: readonly Named[] }>('/people', { query: { q } }),
    staleTime: 60_000,
    placeholderData: (shown) => shown,
  });
