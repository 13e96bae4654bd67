import type { Ticket } from './api/ticket';

/** What every dialog of a ticket is given. */
export interface DialogProps {
  readonly ticket: Ticket;
  readonly done: () => void;
}
