import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { PauseReason } from './ticket';

/** A reason for which this person may let the ticket wait now. */
export interface WaitChoice {
  readonly reason: PauseReason;
  /** Until when at the latest; missing: until somebody resumes it. */
  readonly latest?: string | null;
  /** How often yet on this ticket; missing: as often as needed. */
  readonly left?: number | null;
  readonly allowed: boolean;
}

export const useWaits = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'waits'],
    queryFn: () => api.get<{ readonly choices: readonly WaitChoice[] }>(`/tickets/${ticket}/waiting`),
  });
