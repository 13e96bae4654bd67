package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.ATTACHMENTS;
import static io.chengnuo.ticket.db.Tables.TICKETS;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which tickets live on in which. A merged ticket may have taken in others before. */
@Component
class MergedTickets {

    private final DSLContext sql;

    MergedTickets(DSLContext sql) {
        this.sql = sql;
    }

    /** The ticket, and all that were merged into it, directly or by way of another. */
    @Transactional(readOnly = true)
    Set<UUID> family(TicketId ticket) {
        var family = new HashSet<UUID>();
        Collection<UUID> newest = List.of(ticket.value());
        while (!newest.isEmpty() && family.addAll(newest)) {
            newest = sql.select(TICKETS.ID)
                    .from(TICKETS)
                    .where(TICKETS.MERGED_INTO.in(newest), TICKETS.ID.notIn(family))
                    .fetchSet(TICKETS.ID);
        }
        return family;
    }

    /** As {@link #family}, without those of other customers: their words are not for this one. */
    @Transactional(readOnly = true)
    Set<UUID> familyOfCustomer(TicketId ticket) {
        var family = family(ticket);
        return family.size() == 1
                ? family
                : sql.select(TICKETS.ID)
                        .from(TICKETS)
                        .where(TICKETS.ID.in(family))
                        .and(TICKETS.CUSTOMER.eq(
                                sql.select(TICKETS.CUSTOMER).from(TICKETS).where(TICKETS.ID.eq(ticket.value()))))
                        .fetchSet(TICKETS.ID);
    }

    /** The one of the family that a file was attached to; the ticket itself when none is known. */
    @Transactional(readOnly = true)
    UUID holderOf(TicketId ticket, UUID file) {
        var family = family(ticket);
        return family.size() == 1
                ? ticket.value()
                : sql.select(ATTACHMENTS.TICKET)
                        .from(ATTACHMENTS)
                        .where(ATTACHMENTS.TICKET.in(family), ATTACHMENTS.FILE.eq(file))
                        .fetchOptional(ATTACHMENTS.TICKET)
                        .orElse(ticket.value());
    }

    /** Where the ticket goes on: itself, unless it was merged. */
    @Transactional(readOnly = true)
    TicketId survivor(TicketId ticket) {
        var here = ticket;
        var seen = new HashSet<TicketId>();
        while (seen.add(here)) {
            var into = sql.select(TICKETS.MERGED_INTO)
                    .from(TICKETS)
                    .where(TICKETS.ID.eq(here.value()))
                    .fetchOne(TICKETS.MERGED_INTO);
            if (into == null) {
                return here;
            }
            here = new TicketId(into);
        }
        return here;
    }
}
