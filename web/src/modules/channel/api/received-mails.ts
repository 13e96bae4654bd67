import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';

export const outcomes = ['received', 'opened', 'appended', 'quarantined', 'ignored'] as const;
export type Outcome = (typeof outcomes)[number];

/** A mail that came in, as a line of the list. */
export interface ReceivedMail {
  readonly id: string;
  readonly mailbox: string;
  readonly state: Outcome;
  readonly reason?: string | null;
  readonly sender?: string | null;
  readonly senderName?: string | null;
  readonly subject?: string | null;
  readonly ticket?: string | null;
  readonly receivedAt: string;
}

/** What became of it, and what it says; no message when its bytes cannot be read as a mail. */
export interface ShownMail {
  readonly id: string;
  readonly outcome: Outcome;
  readonly ticket?: string | null;
  readonly ticketNumber?: string | null;
  readonly reason?: string | null;
  readonly message?: MailMessage | null;
  readonly mailbox: string;
  readonly size: number;
  readonly receivedAt: string;
  readonly version: number;
}

export interface MailMessage {
  readonly from?: string | null;
  readonly fromName?: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text?: string | null;
  readonly visibleText: string;
  readonly signed: boolean;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}

/** A text, or what is said when there is none. */
export const orElse = (text: string | null | undefined, otherwise: string) =>
  text?.trim() ? text : otherwise;

export type Decision = 'retry' | 'open' | 'append' | 'ignore';

const door = '/channels/mail/messages';

export const loadMails = (
  filter: {
    readonly state?: string | undefined;
    readonly sender?: string | undefined;
    readonly mailbox?: string | undefined;
  },
  cursor: string | undefined,
  signal: AbortSignal,
) => api.get<Page<ReceivedMail>>(door, { query: { ...filter, cursor }, signal });

export const useMail = (id: string | undefined) =>
  useQuery({
    queryKey: ['received-mail', id],
    queryFn: () => api.get<ShownMail>(`${door}/${id}`),
    enabled: id !== undefined,
  });

export const rawMail = (id: string) => `/api/v1${door}/${id}/raw`;

export async function decideMail(mail: ShownMail, decision: Decision, ticket?: string): Promise<void> {
  await api.post(`${door}/${mail.id}/decision`, { decision, ticket }, { ifMatch: mail.version });
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['received-mails'] }),
    queries.invalidateQueries({ queryKey: ['received-mail', mail.id] }),
  ]);
}

/** The ticket of this number, whatever it is about; undefined when there is none that one may see. */
export async function ticketOfNumber(number: string): Promise<string | undefined> {
  const found = await api.get<Page<{ id: string; number: string }>>('/tickets', {
    query: { q: number, limit: 5 },
  });
  return found.items.find((ticket) => ticket.number === number)?.id;
}
