import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';

export const leaveKinds = ['leave', 'training', 'other'] as const;

export interface NewLeave {
  readonly kind: (typeof leaveKinds)[number];
  readonly from: string;
  readonly to: string;
  readonly deputy?: string | undefined;
  readonly note: string;
}

export interface Leave {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly approval: string;
  readonly state: 'asked' | 'granted' | 'refused' | 'withdrawn';
  readonly reason?: string | null;
}

export interface WaitingLeave {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly approval: string;
}

const live = ['Leave'];

export const useMyLeaves = () =>
  useQuery({
    queryKey: ['leaves', 'mine'],
    queryFn: () => api.get<Page<Leave>>('/me/leaves'),
    meta: { live },
  });

export const useWaitingLeaves = (team: string, week: string) =>
  useQuery({
    queryKey: ['leaves', 'waiting', team, week],
    queryFn: () => api.get<{ items: readonly WaitingLeave[] }>('/roster/leaves', { query: { team, week } }),
    meta: { live },
  });

export const useAskForLeave = () =>
  useMutation({
    mutationFn: (leave: NewLeave) => api.post('/me/leaves', leave),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['leaves'] }),
  });

export const useColleagues = (q: string) =>
  useQuery({
    queryKey: ['people', { q }],
    queryFn: () => api.get<{ items: readonly { id: string; name: string }[] }>('/people', { query: { q } }),
    staleTime: 60_000,
    placeholderData: (shown) => shown,
  });
