import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Ticket } from './ticket';
import { messagesQuery } from './list-messages';

export const ticketQuery = (id: string) => ({
  queryKey: ['ticket', id],
  queryFn: () => api.get<Ticket>(`/tickets/${id}`),
});

export const useTicket = (id: string) => useQuery(ticketQuery(id));

/** Fetches ahead what the next click will show. */
export function fetchAhead(id: string): void {
  for (const query of [ticketQuery(id), messagesQuery(id)]) {
    queries.query<unknown>(query).catch(() => undefined); // whoever opens it is told
  }
}
