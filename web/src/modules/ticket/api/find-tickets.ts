import { api, type Page } from '@/lib/api';
import type { Found } from '@/lib/screens';
import type { TicketSummary } from './ticket';

/** For the palette: by number, subject or customer. */
export async function findTickets(q: string, signal: AbortSignal): Promise<readonly Found[]> {
  const page = await api.get<Page<TicketSummary>>('/tickets', { query: { q, limit: 6 }, signal });
  return page.items.map(({ id, number, subject }) => ({
    id,
    title: `${number} ${subject}`,
    path: `/tickets/${id}`,
  }));
}
