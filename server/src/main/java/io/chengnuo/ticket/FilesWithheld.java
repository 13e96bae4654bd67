package io.chengnuo.ticket;

import java.util.UUID;

/** Says which files of a ticket the one who acts does not see, though he sees the ticket. Tickets do without. */
public interface FilesWithheld {

    boolean hides(TicketId ticket, UUID file);
}
