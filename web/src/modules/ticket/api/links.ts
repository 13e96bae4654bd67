import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { MessageKind } from './list-messages';
import type { Priority, TicketStatus } from './ticket';

export const relations = [
  'related', 'duplicate_of', 'duplicate', 'caused_by', 'cause_of', 'parent', 'child', 'split_from', 'split_off',
] as const; // prettier-ignore
/** What the other ticket is to this one. */
export type Relation = (typeof relations)[number];

export interface Linked {
  readonly id: string;
  readonly relation: Relation;
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly priority: Priority;
  readonly openedAt: string;
}

interface Links {
  readonly items: readonly Linked[];
  /** Linked tickets that this person may not see. */
  readonly hidden: number;
}

/** What became of one of the tickets that a request was about. */
export interface Outcome {
  readonly ticket: string;
  readonly number?: string | null;
  readonly done: boolean;
  readonly code?: string | null;
  readonly title?: string | null;
  readonly errors: readonly { readonly field: string; readonly code: string }[];
}

export interface Report {
  readonly items: readonly Outcome[];
}

export const useLinks = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'links'],
    queryFn: () => api.get<Links>(`/tickets/${ticket}/links`),
  });

const asked = (ticket: string) => queries.invalidateQueries({ queryKey: ['ticket', ticket] });

export const useLinkTickets = (ticket: string) =>
  useMutation({
    mutationFn: (body: { readonly relation: Relation; readonly tickets: readonly string[] }) =>
      api.post<Report>(`/tickets/${ticket}/links`, body),
    onSettled: () => asked(ticket),
  });

export const useUnlink = (ticket: string) =>
  useMutation({
    mutationFn: (link: string) => api.delete(`/tickets/${ticket}/links/${link}`),
    onSettled: () => asked(ticket),
  });

/** What is done for all open children together, each by its own requirements. */
const together = {
  answer: (ticket: string, body: { body: string; kind?: MessageKind }) =>
    api.post<Report>(`/tickets/${ticket}/children/messages`, body),
  deliver: (ticket: string, body: { result: string; explanation: string }) =>
    api.post<Report>(`/tickets/${ticket}/children/deliveries`, body),
  verify: (ticket: string, _: object) => api.put<Report>(`/tickets/${ticket}/children/verification`, {}),
  close: (ticket: string, _: object) => api.put<Report>(`/tickets/${ticket}/children/closure`, {}),
} as const;

export type Together = keyof typeof together;

export function useTogether<V extends Together>(verb: V, ticket: string) {
  const call = together[verb] as (
    ticket: string,
    body: Parameters<(typeof together)[V]>[1],
  ) => Promise<Report>;
  return useMutation({
    mutationFn: (body: Parameters<(typeof together)[V]>[1]) => call(ticket, body),
    onSettled: () => Promise.all([asked(ticket), queries.invalidateQueries({ queryKey: ['tickets'] })]),
  });
}
