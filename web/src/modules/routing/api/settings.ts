import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Tier } from './queues';

export interface Privilege {
  readonly tier: Tier;
  readonly place: number;
  readonly dedicated: boolean;
  readonly version: number;
}

export interface Demand {
  readonly category: string;
  readonly skill: string;
  readonly level: number;
}

export const useSettings = () =>
  useQuery({
    queryKey: ['routing', 'settings'],
    queryFn: () => api.get<{ tiers: readonly Privilege[]; demands: readonly Demand[] }>('/routing/settings'),
    meta: { live: ['RoutingSet'] },
  });

const again = () => queries.invalidateQueries({ queryKey: ['routing', 'settings'] });

export const useSetTier = () =>
  useMutation({
    mutationFn: ({ tier, place, dedicated, version }: Privilege) =>
      api.put(`/routing/tiers/${tier}`, { place, dedicated }, { ifMatch: version }),
    onSettled: again,
  });

export const useSetDemand = () =>
  useMutation({ mutationFn: (demand: Demand) => api.put('/routing/demands', demand), onSuccess: again });

export const useUnsetDemand = () =>
  useMutation({
    mutationFn: (category: string) => api.delete('/routing/demands', undefined, { query: { category } }),
    onSuccess: again,
  });
