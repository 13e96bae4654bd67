import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Team extends Named {
  readonly kind: string;
}

export const useTeams = () =>
  useQuery({
    queryKey: ['teams'],
    queryFn: () => api.get<{ items: readonly Team[] }>('/teams'),
    staleTime: 60_000,
  });

export const usePeople = (filter: { readonly q?: string; readonly team?: string | undefined }) =>
  useQuery({
    queryKey: ['people', filter],
    queryFn: () => api.get<{ items: readonly Named[] }>('/people', { query: filter }),
    staleTime: 60_000,
    placeholderData: (shown) => shown,
  });
