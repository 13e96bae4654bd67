import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { TicketCustomer } from './ticket';

export const useCustomersLike = (q: string) =>
  useQuery({
    queryKey: ['customers', { q }],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly TicketCustomer[] }>('/customers', { query: { q, limit: 8 }, signal }),
    enabled: q.trim().length >= 2,
    placeholderData: (shown) => shown,
    staleTime: 30_000,
  });
