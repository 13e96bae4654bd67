import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';

/** How long, how often and on whose word clocks stand still for one reason, and which. */
export interface PauseRule {
  readonly reason: 'waiting_customer' | 'waiting_supplier' | 'agreed_date';
  readonly by: Pauser;
  /** Time of the calendar; missing: until somebody ends it. */
  readonly most?: string | null;
  readonly calendar?: string | null;
  readonly times?: number | null;
  /** The promises whose clocks stand still. */
  readonly targets: readonly string[];
}

export type Pauser = 'handler' | 'lead' | 'manager' | 'nobody';
export const pausers: readonly Pauser[] = ['handler', 'lead', 'manager', 'nobody'];

export const usePauses = () =>
  useQuery({
    queryKey: ['policy', 'pauses'],
    queryFn: () => api.get<{ readonly items: readonly PauseRule[] }>('/pauses'),
    meta: { live: ['PauseRuleChanged', 'PolicyPublished'] },
  });

interface PauseChange extends Omit<PauseRule, 'reason'> {
  readonly about: PauseRule['reason'];
  readonly reason: string;
}

export const useChangePause = () =>
  useMutation({
    mutationFn: ({ about, ...body }: PauseChange) => api.put(`/pauses/${about}`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['policy'] }),
  });
