import { useQuery } from '@tanstack/react-query';
import { api, ApiProblem } from '@/lib/api';
import type { Strategy } from './queues';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Considered {
  readonly person: string;
  readonly name: string;
  readonly excluded?: string | null;
  readonly score: number;
  readonly grounds: readonly { readonly kind: string; readonly points: number }[];
  readonly load: number;
  readonly capacity: number;
}

export interface Explained {
  readonly person?: Named | null;
  readonly strategy: Strategy;
  readonly skill?: string | null;
  readonly considered: readonly Considered[];
  readonly at: string;
}

export interface OfferView {
  readonly id: string;
  readonly person: Named;
  readonly state: 'offered' | 'accepted' | 'declined' | 'timed_out' | 'withdrawn';
  readonly offeredAt: string;
  readonly endedAt?: string | null;
  readonly reason?: string | null;
}

export interface TicketRouting {
  readonly queue: string;
  readonly queueName: string;
  readonly rule?: string | null;
  readonly state: 'waiting' | 'offered' | 'given' | 'done';
  readonly since: string;
  readonly choice?: Explained | null;
  readonly offers: readonly OfferView[];
}

/** Null for a ticket that was never routed. */
export const useTicketRouting = (ticket: string) =>
  useQuery({
    queryKey: ['tickets', ticket, 'routing'],
    queryFn: () => api.get<TicketRouting>(`/tickets/${ticket}/routing`).catch(notRouted),
  });

export interface Position {
  readonly queue: string;
  readonly name: string;
  readonly position: number;
  readonly ahead: number;
}

export const usePosition = (ticket: string, waits: boolean) =>
  useQuery({
    queryKey: ['tickets', ticket, 'position'],
    queryFn: () => api.get<Position>(`/tickets/${ticket}/position`).catch(notRouted),
    enabled: waits,
    meta: { live: ['TicketRouted', 'Offer'] },
  });

function notRouted(problem: unknown): null {
  if (problem instanceof ApiProblem && problem.status === 404) return null;
  throw problem;
}
