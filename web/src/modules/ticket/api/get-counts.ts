import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { live, type View } from './list-tickets';

/** How many tickets each view holds. */
export const useCounts = () =>
  useQuery({
    queryKey: ['ticket-counts'],
    queryFn: () => api.get<Partial<Record<View, number>>>('/tickets/counts'),
    meta: live,
  });
