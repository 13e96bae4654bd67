package io.chengnuo.channel.visit;

import static io.chengnuo.channel.db.Tables.SITE_VISITS;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.TicketScope;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which visits somebody may see and work on: one's own, whatever the ticket; others', by the tickets one reaches. */
@Component
class VisitReach {

    private final Access access;
    private final TicketScope tickets;

    VisitReach(Access access, TicketScope tickets) {
        this.access = access;
        this.tickets = tickets;
    }

    Condition readable() {
        var own = SITE_VISITS.ENGINEER.eq(access.person());
        if (!access.has(Right.TICKET_READ)) {
            return own;
        }
        return access.scope(Right.TICKET_READ).everything()
                ? DSL.noCondition()
                : own.or(tickets.covers(SITE_VISITS.TICKET, Right.TICKET_READ));
    }

    /** The engineer himself. */
    Condition worked() {
        access.require(Right.VISIT_WORK);
        return SITE_VISITS.ENGINEER.eq(access.person());
    }

    Condition planned() {
        return tickets.covers(SITE_VISITS.TICKET, Right.VISIT_PLAN);
    }
}
