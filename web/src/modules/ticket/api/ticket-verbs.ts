import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries, showAtOnce } from '@/lib/queries';
import type { Complexity, Level, Named, ProblemClass, Ticket } from './ticket';

export interface Classification {
  readonly category: string;
  readonly problemClass?: ProblemClass | undefined;
  readonly complexity: Complexity;
  readonly major: boolean;
  readonly urgency: Level;
  readonly impact: Level;
  readonly reason: string;
}

export interface NewDelivery {
  readonly result: string;
  readonly explanation: string;
  readonly documents: readonly string[];
}

/** What a verb needs beside the ticket, and how it is put to the server; each change names the version it saw. */
export const verbs = {
  handle: (ticket: Ticket, { person }: { readonly person?: Named | undefined }) =>
    api.put(`/tickets/${ticket.id}/handler`, { person: person?.id }, seen(ticket)),
  /** Team and person together are two steps, so the second follows the version that the first left behind. */
  assign: async (
    ticket: Ticket,
    { team, person }: { readonly team?: Named | undefined; readonly person?: Named | undefined },
  ) => {
    if (team && team.id !== ticket.team?.id)
      await api.put(`/tickets/${ticket.id}/team`, { team: team.id }, seen(ticket));
    if (person) await api.put(`/tickets/${ticket.id}/handler`, { person: person.id });
  },
  classify: (ticket: Ticket, classification: Classification) =>
    api.put(`/tickets/${ticket.id}/classification`, classification, seen(ticket)),
  transfer: (ticket: Ticket, transfer: { toTeam: string; toPerson?: string | undefined; reason: string }) =>
    api.post(`/tickets/${ticket.id}/transfers`, transfer, seen(ticket)),
  accept: (ticket: Ticket) =>
    api.put(
      `/tickets/${ticket.id}/transfers/${ticket.transfer?.id ?? ''}/acceptance`,
      undefined,
      seen(ticket),
    ),
  refuse: (ticket: Ticket, body: Reasoned) =>
    api.put(`/tickets/${ticket.id}/transfers/${ticket.transfer?.id ?? ''}/refusal`, body, seen(ticket)),
  wait: (ticket: Ticket, body: Reasoned) => api.put(`/tickets/${ticket.id}/waiting`, body, seen(ticket)),
  resume: (ticket: Ticket) => api.delete(`/tickets/${ticket.id}/waiting`, undefined, seen(ticket)),
  deliver: (ticket: Ticket, delivery: NewDelivery) =>
    api.post(`/tickets/${ticket.id}/deliveries`, delivery, seen(ticket)),
  verify: (ticket: Ticket) => api.put(`/tickets/${ticket.id}/verification`, undefined, seen(ticket)),
  close: (ticket: Ticket) => api.put(`/tickets/${ticket.id}/closure`, undefined, seen(ticket)),
  reopen: (ticket: Ticket, body: Reasoned) => api.delete(`/tickets/${ticket.id}/closure`, body, seen(ticket)),
} as const;

interface Reasoned {
  readonly reason: string;
}

const seen = (ticket: Ticket) => ({ ifMatch: ticket.version });

type Verb = keyof typeof verbs;
type Input<V extends Verb> = Parameters<(typeof verbs)[V]>[1];

/** What is shown at once, before the server has agreed. */
const expected: { readonly [V in Verb]?: (input: Input<V>) => Partial<Ticket> } = {
  handle: ({ person }) => ({ handler: person ?? null, ...(person ? { status: 'in_progress' } : {}) }),
  assign: ({ team, person }) => ({ team: team ?? null, handler: person ?? null }),
  wait: () => ({ status: 'waiting_customer', waitingSince: new Date().toISOString() }),
  resume: () => ({ status: 'in_progress', waitingSince: null }),
  classify: ({ reason: _reason, ...classification }) => classification,
};

export function useVerb<V extends Verb>(verb: V, ticket: Ticket) {
  const call = verbs[verb] as (ticket: Ticket, input: Input<V>) => Promise<void>;
  const foresee = expected[verb];
  return useMutation({
    mutationFn: (input: Input<V>) => call(ticket, input),
    onMutate: (input) =>
      foresee
        ? showAtOnce<Ticket>(['ticket', ticket.id], (shown) => ({ ...shown, ...foresee(input) }))
        : undefined,
    onError: (_problem, _input, undo) => undo?.(),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['ticket', ticket.id] }),
        queries.invalidateQueries({ queryKey: ['tickets'] }),
        queries.invalidateQueries({ queryKey: ['ticket-counts'] }),
      ]),
  });
}
