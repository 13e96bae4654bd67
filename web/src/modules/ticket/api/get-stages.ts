import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Named } from './ticket';

export type Stage =
  'reception' | 'assignment' | 'handling' | 'transfer' | 'waiting' | 'confirmation' | 'closing';

export interface Stretch {
  readonly stage: Stage;
  readonly from: string;
  /** Null while it lasts. */
  readonly to?: string | null;
  readonly seconds: number;
  readonly person?: Named | null;
}

interface Stages {
  readonly items: readonly Stretch[];
  /** Seconds from first contact until a handler has it. */
  readonly reception?: number | null;
}

/** Where the time of a ticket went, from its facts. */
export const useStages = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'stages'],
    queryFn: () => api.get<Stages>(`/tickets/${ticket}/stages`),
  });
