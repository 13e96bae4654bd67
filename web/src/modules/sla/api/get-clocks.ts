import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { ClockShort } from '@/lib/parts';

/** One promise of time on one ticket. Averages count each ticket too, but are kept or broken by all of them together. */
export interface Clock extends ClockShort {
  readonly id: string;
  readonly measured: string;
  /** PT15M, or working days: P2D. */
  readonly amount: string;
  readonly calendar: string;
  readonly startedAt: string;
}

/** The promises on the ticket itself, what is still open and due first before the rest. */
export const useClocks = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'clocks'],
    queryFn: () => api.get<{ items: readonly Clock[] }>(`/tickets/${ticket}/clocks`),
    select: ({ items }) => items.filter(({ measured }) => measured === 'each').sort(byUrgency),
  });

function byUrgency(one: Clock, other: Clock): number {
  return (
    Number(Boolean(one.stoppedAt)) - Number(Boolean(other.stoppedAt)) ||
    Date.parse(one.dueAt) - Date.parse(other.dueAt)
  );
}
