import { TicketVisits } from '../visit/ticket-visits';
import { TicketMeetings } from './ticket-meetings';

/** Where we meet the customer of a ticket: at the door, or over the net. */
export function TicketPart({ ticket, over }: { readonly ticket: string; readonly over: boolean }) {
  return (
    <>
      <TicketVisits ticket={ticket} over={over} />
      <TicketMeetings ticket={ticket} over={over} />
    </>
  );
}
