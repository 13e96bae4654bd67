import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import type { Filter } from './saved-views';
import type { TicketSummary } from './ticket';

export const views = [
  'mine',
  'first',
  'team',
  'unassigned',
  'due',
  'waiting',
  'delivered',
  'to_decide',
  'snoozed',
  'all',
] as const;
export type View = (typeof views)[number];

export interface ListFilter extends Filter {
  readonly view: View;
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
}

export const live = {
  live: ['Ticket', 'Delivery', 'CustomerWrote', 'Clock', 'Owner', 'FirstResponsibility'],
} as const;

export const useTickets = (filter: ListFilter) =>
  useInfiniteQuery({
    queryKey: ['tickets', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<TicketSummary>>('/tickets', {
        query: { ...filter, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (shown, query) =>
      (query?.queryKey[1] as ListFilter | undefined)?.view === filter.view ? shown : undefined,
    select: ({ pages }) => ({ items: pages.flatMap((page) => page.items) }),
    meta: live,
  });
