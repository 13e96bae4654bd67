import { useMutation, useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Tier } from '@/lib/request-traits';

export type Presence = 'online' | 'busy' | 'away' | 'offline';
export const strategies = ['round_robin', 'least_loaded', 'last_served', 'best_skill', 'manual'] as const;
export type Strategy = (typeof strategies)[number];
export const priorities = ['p1', 'p2', 'p3', 'p4'] as const;
export const problemClasses = ['technical', 'process', 'communication'] as const;
export type Priority = (typeof priorities)[number];
export type ProblemClass = (typeof problemClasses)[number];

export interface Member {
  readonly person: string;
  readonly name: string;
  readonly presence: Presence;
  readonly onDuty: boolean;
  readonly absent: boolean;
  readonly considering: boolean;
  readonly load: number;
  readonly capacity: number;
}

export interface QueueLine {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly teamName: string;
  readonly strategy: Strategy;
  readonly waiting: number;
  readonly oldest?: string | null;
  readonly late: number;
  readonly offers: number;
  readonly people: readonly Member[];
}

export interface WaitingTicket {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly priority: Priority;
  readonly tier: Tier;
  readonly category: string;
  readonly since: string;
  readonly position: number;
  readonly dueAt?: string | null;
  readonly late: boolean;
  readonly offeredTo?: string | null;
  readonly offeredToName?: string | null;
  readonly rule?: string | null;
}

export interface QueueBody {
  readonly name: string;
  readonly team: string;
  readonly strategy: Strategy;
  readonly skill?: string | null;
  readonly offerSeconds: number;
  readonly patienceMinutes: number;
}

export interface Queue extends QueueBody {
  readonly id: string;
  readonly version: number;
}

/** Facts after which the desk looks different. */
export const live = ['TicketRouted', 'TicketAssigned', 'TicketTransfer', 'Offer', 'PresenceChanged', 'Queue', 'TicketDelivered', 'TicketWithdrawn', 'Allocation', 'Roster']; // prettier-ignore

export const useDesk = () =>
  useQuery({
    queryKey: ['queues', 'desk'],
    queryFn: () => api.get<{ items: readonly QueueLine[] }>('/queues/desk'),
    meta: { live },
    refetchInterval: 60_000, // what becomes late by the passing of time is no fact
  });

export const useQueues = () =>
  useQuery({
    queryKey: ['queues', 'all'],
    queryFn: () => api.get<{ items: readonly Queue[] }>('/queues'),
    meta: { live: ['Queue'] },
  });

export const useWaiting = (queue: string | undefined) =>
  useQuery({
    queryKey: ['queues', 'waiting', queue],
    queryFn: () => api.get<{ items: readonly WaitingTicket[] }>(`/queues/${queue}/tickets`),
    enabled: queue !== undefined,
    meta: { live },
  });

const again = () => queries.invalidateQueries({ queryKey: ['queues'] });

export const useBegin = () =>
  useMutation({ mutationFn: () => api.post('/queues/default', {}), onSuccess: again });

export const usePutQueue = (queue: Queue | undefined) =>
  useMutation({
    mutationFn: (body: QueueBody) =>
      queue ? api.put(`/queues/${queue.id}`, body, { ifMatch: queue.version }) : api.post('/queues', body),
    onSuccess: again,
  });

export const useRemoveQueue = () =>
  useMutation({
    mutationFn: (queue: Queue) => api.delete(`/queues/${queue.id}`, undefined, { ifMatch: queue.version }),
    onSuccess: again,
  });

export const useMoveTicket = () =>
  useMutation({
    mutationFn: ({ ticket, queue }: { ticket: string; queue: string }) =>
      api.put(`/queues/${queue}/tickets/${ticket}`, {}),
    onSettled: again,
  });

export const useGiveTicket = () =>
  useMutation({
    mutationFn: ({ ticket, person }: { ticket: string; person: string }) =>
      api.put(`/tickets/${ticket}/handler`, { person }),
    onSettled: again,
  });

export interface Team {
  readonly id: string;
  readonly name: string;
}

export const useTeams = () =>
  useQuery({
    queryKey: ['teams'],
    queryFn: () => api.get<{ items: readonly Team[] }>('/teams'),
    staleTime: 60_000,
  });

export interface Category {
  readonly key: string;
  readonly name: string;
  readonly children?: readonly Category[];
}

export const useCategories = () =>
  useQuery({
    queryKey: ['categories', i18next.language],
    queryFn: () => api.get<{ items: readonly Category[] }>('/categories'),
    staleTime: 600_000,
  });

export function useCategoryName(): (key: string) => string {
  const categories = useCategories();
  return (key) => {
    const above = categories.data?.items.find((each) => each.key === key.split('/')[0]);
    const below = above?.children?.find((each) => each.key === key);
    return [above?.name ?? key, below?.name].filter(Boolean).join(' / ');
  };
}
