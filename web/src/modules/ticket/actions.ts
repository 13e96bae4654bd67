import type { Right } from '@/lib/rights';
import type { Me } from '@/lib/session';
import type { Ticket, TicketStatus } from './api/ticket';

export type ActionName =
  | 'take' | 'assign' | 'transfer' | 'accept' | 'refuse' | 'classify' | 'wait' | 'resume'
  | 'deliver' | 'verify' | 'close' | 'reopen'; // prettier-ignore

interface Action {
  readonly name: ActionName;
  readonly keys?: string;
  readonly right: Right;
  /** Whether it makes sense now; the server decides whether it is allowed. */
  readonly fits: (ticket: Ticket, me: Pick<Me, 'id'>) => boolean;
}

const worked: readonly TicketStatus[] = ['new', 'in_progress', 'waiting_customer'];
const isWorked = ({ status }: Ticket) => worked.includes(status);
const isOpen = ({ status }: Ticket) => status !== 'closed' && status !== 'withdrawn';

/** Everything that can be done with a ticket, in the order of its life. */
export const actions: readonly Action[] = [
  { name: 'take', keys: 't', right: 'ticket_assign', fits: (ticket, me) => isWorked(ticket) && ticket.handler?.id !== me.id },
  { name: 'assign', keys: 'a', right: 'ticket_assign', fits: isOpen },
  { name: 'transfer', keys: 'x', right: 'ticket_transfer', fits: (ticket) => isWorked(ticket) && !ticket.transfer },
  { name: 'accept', right: 'ticket_transfer', fits: (ticket) => Boolean(ticket.transfer) },
  { name: 'refuse', right: 'ticket_transfer', fits: (ticket) => Boolean(ticket.transfer) },
  { name: 'classify', keys: 'e', right: 'ticket_reply', fits: isOpen },
  { name: 'wait', keys: 'w', right: 'ticket_reply', fits: ({ status }) => status === 'in_progress' || status === 'new' },
  { name: 'resume', keys: 'w', right: 'ticket_reply', fits: ({ status }) => status === 'waiting_customer' },
  { name: 'deliver', keys: 'd', right: 'ticket_deliver', fits: isWorked },
  { name: 'verify', keys: 'v', right: 'ticket_close', fits: (ticket) => ticket.missing.includes('verified') },
  { name: 'close', keys: 'q', right: 'ticket_close', fits: isOpen },
  { name: 'reopen', keys: 'o', right: 'ticket_reopen', fits: ({ status }) => status === 'closed' },
]; // prettier-ignore

/** The step that usually comes next: the one button that stands out. */
export function nextStep(ticket: Ticket, me: Pick<Me, 'id'>): ActionName | undefined {
  switch (ticket.status) {
    case 'new':
    case 'in_progress':
      return ticket.handler?.id === me.id ? 'deliver' : 'take';
    case 'waiting_customer':
      return 'resume';
    case 'delivered':
      return undefined;
    case 'confirmed':
      return ticket.missing.includes('verified') ? 'verify' : 'close';
    case 'closed':
      return 'reopen';
    case 'withdrawn':
      return undefined;
  }
}
