import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { TicketStatus } from './ticket';

interface Duplicate {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
}

/** Open requests that may be the same one. */
export const useDuplicates = (subject: string, customer: string | undefined) =>
  useQuery({
    queryKey: ['duplicates', subject, customer],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Duplicate[] }>('/tickets/duplicates', {
        query: { subject, customer },
        signal,
      }),
    enabled: subject.trim().length >= 3,
    placeholderData: (shown) => shown,
  });
