import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { ClockShort } from '@/lib/parts';

/** One promise of time on one ticket. */
export interface Clock extends ClockShort {
  readonly id: string;
  readonly indicator?: string | null;
  readonly calendar: string;
  readonly startedAt: string;
}

export const useClocks = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'clocks'],
    queryFn: () => api.get<{ items: readonly Clock[] }>(`/tickets/${ticket}/clocks`),
  });
