import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import { live } from './list-tickets';
import type { Named } from './ticket';

/** Somebody was asked to answer for a ticket in the place of its first responder. */
export interface FirstOffer {
  readonly id: string;
  readonly from?: Named | null;
  readonly to?: Named | null;
  readonly by?: Named | null;
  readonly reason: string;
  readonly at: string;
  readonly mine: boolean;
}

export const useFirstOffer = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'first-offer'],
    queryFn: () => api.get<{ offer?: FirstOffer | null }>(`/tickets/${ticket}/first-responsibility`),
    select: ({ offer }) => offer ?? null,
    meta: { live: [...live.live, 'FirstResponsibility'] },
  });

export const useAnswerOffer = (ticket: string, offer: string) =>
  useMutation({
    mutationFn: (declined?: { reason: string }) =>
      api.put(
        `/tickets/${ticket}/first-responsibility/${offer}/${declined ? 'refusal' : 'acceptance'}`,
        declined ?? {},
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ticket', ticket] }),
  });
