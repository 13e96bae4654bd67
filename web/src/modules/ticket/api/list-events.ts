import { useQuery } from '@tanstack/react-query';
import { everyPage } from '@/lib/api';
import type { Named } from './ticket';

/** One step of a ticket's story; `kind` is the fact's name, the rest are its values. */
export interface TicketEvent {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly actor: 'person' | 'customer' | 'program' | 'system';
  readonly by?: Named | null;
  readonly reason?: string | null;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

export const useEvents = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'events'],
    queryFn: () => everyPage<TicketEvent>(`/tickets/${ticket}/events`),
  });
