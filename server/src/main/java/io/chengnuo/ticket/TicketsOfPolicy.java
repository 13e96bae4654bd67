package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.policy.ImpactSource;
import io.chengnuo.policy.PolicyDocument;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many tickets are open: they keep the version they began under. */
@Component
class TicketsOfPolicy implements ImpactSource {

    private final DSLContext sql;

    TicketsOfPolicy(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> impact(PolicyDocument current, PolicyDocument draft) {
        var open = sql.fetchCount(
                TICKETS, TICKETS.STATUS.notIn(TicketStatus.CLOSED.name(), TicketStatus.WITHDRAWN.name()));
        return List.of(new Figure("open_tickets", "", open));
    }
}
