import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';

export interface ProgressDue {
  readonly dueAt?: string | null;
  readonly missed: boolean;
  readonly lastToldAt?: string | null;
  readonly told: number;
  readonly missedSoFar: number;
  /** Names who works on it and when the customer hears next; may be sent as it is. */
  readonly suggestion?: string | null;
}

export interface OwedProgress {
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly handler?: string | null;
  readonly dueAt: string;
  readonly missed: boolean;
  readonly lastToldAt?: string | null;
}

export const progressLive = ['Ticket', 'Progress', 'Delivery'];

export const useProgressDue = (ticket: string) =>
  useQuery({
    queryKey: ['progress', ticket],
    queryFn: () => api.get<ProgressDue>(`/tickets/${ticket}/progress-update`),
  });

export const loadOwedProgress = (view: 'mine' | 'all', cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<OwedProgress>>('/progress-updates', { query: { view, cursor }, signal });

export const tellProgress = (ticket: string, body: string) =>
  api.post(`/tickets/${ticket}/messages`, { body, visibility: 'public', kind: 'feedback' });

export interface ProgressInterval {
  readonly priority: string;
  readonly amount: string;
  readonly calendar: string;
  readonly version: number;
}

export const useProgressIntervals = () =>
  useQuery({
    queryKey: ['progress-intervals'],
    queryFn: () => api.get<{ items: readonly ProgressInterval[] }>('/progress-intervals'),
    select: (all) => all.items,
    meta: { live: ['ProgressInterval'] },
  });

export const changeProgressInterval = ({ priority, version, ...interval }: ProgressInterval) =>
  api.put(`/progress-intervals/${priority}`, interval, { ifMatch: version });
