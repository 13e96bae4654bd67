import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries, showAtOnce } from '@/lib/queries';
import type { Complexity, Level, Named, Priority, ProblemClass, PauseReason, Ticket } from './ticket';

export interface Classification {
  readonly category: string;
  readonly problemClass?: ProblemClass | undefined;
  readonly complexity: Complexity;
  readonly major: boolean;
  readonly urgency: Level;
  readonly impact: Level;
  /** Goes before the one that the policy gives. */
  readonly priority?: Priority | undefined;
  readonly reason: string;
}

export interface NewDelivery {
  readonly result: string;
  readonly explanation: string;
  readonly documents: readonly string[];
}

/** What a verb needs beside the ticket, and how it is put to the server; each change names the version it saw. */
const verbs = {
  take: (ticket: Ticket, _: { readonly me: Named }) => put(ticket, 'handler', {}),
  /** Team and person are two steps; the second follows the first without looking. */
  assign: async (ticket: Ticket, { team, person }: Assignment) => {
    if (team && team.id !== ticket.team?.id) await put(ticket, 'team', { team: team.id });
    if (person) await api.put(`/tickets/${ticket.id}/handler`, { person: person.id });
  },
  reclassify: (ticket: Ticket, classification: Classification) =>
    put(ticket, 'classification', classification),
  request_transfer: (
    ticket: Ticket,
    transfer: { toTeam: string; toPerson?: string | undefined; reason: string },
  ) => api.post(`/tickets/${ticket.id}/transfers`, transfer, seen(ticket)),
  accept_transfer: (ticket: Ticket) => put(ticket, `transfers/${ticket.transfer?.id ?? ''}/acceptance`),
  decline_transfer: (ticket: Ticket, body: Reasoned) =>
    put(ticket, `transfers/${ticket.transfer?.id ?? ''}/refusal`, body),
  ask_owner: (ticket: Ticket, body: Reasoned & { readonly toTeam?: string | undefined }) =>
    put(ticket, 'owner-question', body),
  decide_owner: (ticket: Ticket, body: Reasoned & { team: string; person?: string | undefined }) =>
    put(ticket, 'owner', body),
  offer_first: (ticket: Ticket, body: Reasoned & { toPerson: string }) =>
    api.post(`/tickets/${ticket.id}/first-responsibility`, body, seen(ticket)),
  wait: (ticket: Ticket, body: Wait) => put(ticket, 'waiting', body),
  resume: (ticket: Ticket) => api.delete(`/tickets/${ticket.id}/waiting`, undefined, seen(ticket)),
  deliver: (ticket: Ticket, delivery: NewDelivery) =>
    api.post(`/tickets/${ticket.id}/deliveries`, delivery, seen(ticket)),
  confirm: (ticket: Ticket, { reason }: Reasoned) =>
    put(ticket, 'confirmation', { how: 'confirmed', note: reason }),
  sign: (ticket: Ticket, body: { signer: string }) => put(ticket, 'sign-off', body),
  dispute: (ticket: Ticket, body: Reasoned) => put(ticket, 'dispute', body),
  verify: (ticket: Ticket) => put(ticket, 'verification'),
  close: (ticket: Ticket) => put(ticket, 'closure'),
  reopen: (ticket: Ticket, body: Reasoned) => api.delete(`/tickets/${ticket.id}/closure`, body, seen(ticket)),
  withdraw: (ticket: Ticket, body: Reasoned) => put(ticket, 'withdrawal', body),
  snooze: (ticket: Ticket, body: { until?: string | undefined; reason?: string | undefined }) =>
    put(ticket, 'snooze', body),
  wake: (ticket: Ticket) => api.delete(`/tickets/${ticket.id}/snooze`, undefined, seen(ticket)),
  unmerge: (ticket: Ticket, body: Reasoned) => api.delete(`/tickets/${ticket.id}/merge`, body, seen(ticket)),
} as const;

interface Reasoned {
  readonly reason: string;
}

interface Assignment {
  readonly team?: Named | undefined;
  readonly person?: Named | undefined;
}

interface Wait extends Reasoned {
  readonly for?: PauseReason | undefined;
  readonly until?: string | undefined;
}

const seen = (ticket: Ticket) => ({ ifMatch: ticket.version });
const put = (ticket: Ticket, what: string, body?: object) =>
  api.put(`/tickets/${ticket.id}/${what}`, body, seen(ticket));

type Done = keyof typeof verbs;
type Input<V extends Done> = Parameters<(typeof verbs)[V]>[1];

/** What is shown at once, before the server has agreed. */
const expected: { readonly [V in Done]?: (input: Input<V>) => Partial<Ticket> } = {
  take: ({ me }) => ({ handler: me, status: 'in_progress' }),
  assign: ({ team, person }) => ({ team: team ?? null, handler: person ?? null }),
  wait: (input) => ({
    status: (input.for ?? 'waiting_customer') === 'waiting_customer' ? 'waiting_customer' : 'on_hold',
  }),
  resume: () => ({ status: 'in_progress' }),
  reclassify: ({ reason: _reason, ...classification }) => classification,
};

export function useVerb<V extends Done>(verb: V, ticket: Ticket) {
  const call = verbs[verb] as (ticket: Ticket, input: Input<V>) => Promise<void>;
  const foresee = expected[verb];
  return useMutation({
    mutationFn: (input: Input<V>) => call(ticket, input),
    onMutate: (input) =>
      foresee && showAtOnce<Ticket>(['ticket', ticket.id], (shown) => ({ ...shown, ...foresee(input) })),
    onError: (_problem, _input, undo) => undo?.(),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['ticket', ticket.id] }),
        queries.invalidateQueries({ queryKey: ['tickets'] }),
        queries.invalidateQueries({ queryKey: ['ticket-counts'] }),
      ]),
  });
}
