import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

/** A mail that became the request or one of its messages. */
export interface TicketMail {
  readonly id: string;
  readonly message: string;
  readonly page: boolean;
  readonly encrypted: boolean;
  readonly signature?: 'valid' | 'not_trusted' | 'altered' | null;
  readonly signer?: string | null;
}

/** All its words, quotations too. */
export interface WholeMail {
  readonly id: string;
  readonly text?: string | null;
  readonly page: boolean;
  readonly remotePictures: number;
}

export const useTicketMails = (ticket: string) =>
  useQuery({
    queryKey: ['ticket-mails', ticket],
    queryFn: () => api.get<readonly TicketMail[]>(`/channels/tickets/${ticket}/mails`),
    meta: { live: ['CustomerWrote', 'TicketAnswered'] },
  });

export const useWholeMail = (ticket: string, mail: string) =>
  useQuery({
    queryKey: ['ticket-mail', ticket, mail],
    queryFn: () => api.get<WholeMail>(`/channels/tickets/${ticket}/mails/${mail}`),
  });

export const mailPage = (ticket: string, mail: string, pictures: boolean) =>
  `/api/v1/channels/tickets/${ticket}/mails/${mail}/page?pictures=${pictures}`;
