import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Channel } from '@/lib/request-traits';
import type { Complexity, Level, Priority, ProblemClass } from './ticket';

export interface NewTicket {
  readonly subject: string;
  readonly body?: string;
  readonly channel: Channel;
  readonly category?: string;
  readonly problemClass?: ProblemClass;
  readonly complexity?: Complexity;
  readonly major?: boolean;
  readonly urgency?: Level;
  readonly impact?: Level;
  /** By id when the customer is known: what the form shows of them may be masked. */
  readonly customer: {
    readonly id?: string;
    readonly name?: string;
    readonly phone?: string;
    readonly email?: string;
  };
}

interface Opened {
  readonly id: string;
  readonly number: string;
  readonly priority: Priority;
}

/** One key per form: pressing twice, or again after a lost answer, opens one ticket. */
export function useOpenTicket() {
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (ticket: NewTicket) => api.post<Opened>('/tickets', ticket, { idempotencyKey: key.current }),
    onError: () => {
      key.current = crypto.randomUUID();
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tickets'] }),
  });
}
