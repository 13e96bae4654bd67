import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Channel, Tier } from '@/lib/request-traits';
import type { Priority } from './queues';

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

export interface Weights {
  readonly channels: Partial<Record<Channel, number>>;
  readonly priorities: Partial<Record<Priority, number>>;
}

interface Settings {
  readonly tiers: readonly Privilege[];
  readonly demands: readonly Demand[];
  readonly channelWeights: Weights['channels'];
  readonly priorityWeights: Weights['priorities'];
  readonly usualCapacity: number;
}

export const useSettings = () =>
  useQuery({
    queryKey: ['routing', 'settings'],
    queryFn: () => api.get<Settings>('/routing/settings'),
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

export const useSetWeights = () =>
  useMutation({ mutationFn: (weights: Weights) => api.put('/routing/weights', weights), onSettled: again });

export const useSetCapacity = () =>
  useMutation({
    mutationFn: ({ person, points }: { person: string; points: number }) =>
      api.put(`/routing/capacities/${person}`, { points }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['queues', 'desk'] }),
  });

/** Category "" is the company's own number. */
export interface HandOverLimit {
  readonly category: string;
  readonly most: number;
}

export const useHandOverLimits = (may: boolean) =>
  useQuery({
    queryKey: ['hand-over-limits'],
    queryFn: () => api.get<{ limits: readonly HandOverLimit[] }>('/hand-over-limits'),
    select: (all) => all.limits,
    enabled: may,
    meta: { live: ['HandOverLimitsSet'] },
  });

export const useSetHandOverLimits = () =>
  useMutation({
    mutationFn: (limits: readonly HandOverLimit[]) => api.put('/hand-over-limits', { limits }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['hand-over-limits'] }),
  });
