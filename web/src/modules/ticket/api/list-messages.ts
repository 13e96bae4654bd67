import { useQuery } from '@tanstack/react-query';
import { everyPage } from '@/lib/api';
import type { Named, StoredFile } from './ticket';

export type Visibility = 'public' | 'internal';
export const messageKinds = ['answer', 'solution', 'preliminary', 'feedback'] as const;
export type MessageKind = (typeof messageKinds)[number];

export interface Message {
  readonly id: string;
  readonly author: 'customer' | 'person' | 'system';
  readonly person?: Named | null;
  readonly body: string;
  readonly visibility: Visibility;
  readonly kind?: MessageKind | null;
  readonly files: readonly StoredFile[];
  readonly at: string;
  /** Only in the browser: not yet with the server, can be taken back until then. */
  readonly pending?: boolean;
}

export const messagesQuery = (ticket: string) => ({
  queryKey: ['ticket', ticket, 'messages'],
  queryFn: () => everyPage<Message>(`/tickets/${ticket}/messages`),
});

export const useMessages = (ticket: string) => useQuery(messagesQuery(ticket));
