import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Named } from './ticket';

export const useTeams = () =>
  useQuery({
    queryKey: ['teams'],
    queryFn: () => api.get<{ items: readonly Named[] }>('/teams'),
    staleTime: 60_000,
  });

export const usePeople = (filter: { readonly q?: string; readonly team?: string | undefined }) =>
  useQuery({
    queryKey: ['people', filter],
    queryFn: () => api.get<{ items: readonly Named[] }>('/people', { query: filter }),
    staleTime: 60_000,
    placeholderData: (shown) => shown,
  });
