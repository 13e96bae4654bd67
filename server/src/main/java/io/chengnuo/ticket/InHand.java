package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Priority;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what people have in hand and whom they served: for those who hand out work. */
@Component
public class InHand {

    private static final List<String> TO_DO = List.of(TicketStatus.NEW.name(), TicketStatus.IN_PROGRESS.name());

    private final DSLContext sql;

    InHand(DSLContext sql) {
        this.sql = sql;
    }

    /** Tickets that wait for their handler, not for the customer, by what makes them heavy. */
    public record Portion(UUID person, Channel channel, Priority priority, int tickets) {}

    @Transactional(readOnly = true)
    public List<Portion> of(Collection<UUID> people) {
        var count = DSL.count();
        return sql.select(TICKETS.HANDLER, TICKETS.CHANNEL, TICKETS.PRIORITY, count)
                .from(TICKETS)
                .where(TICKETS.HANDLER.in(people))
                .and(TICKETS.STATUS.in(TO_DO))
                .and(TICKETS.CLOSED_AT.isNull())
                .groupBy(TICKETS.HANDLER, TICKETS.CHANNEL, TICKETS.PRIORITY)
                .fetch(row -> new Portion(
                        row.value1(), Channel.valueOf(row.value2()), Priority.valueOf(row.value3()), row.value4()));
    }

    /** Who of these handled this customer's latest ticket. */
    @Transactional(readOnly = true)
    public Optional<UUID> lastServing(UUID customer, Collection<UUID> people) {
        return sql.select(TICKETS.HANDLER)
                .from(TICKETS)
                .where(TICKETS.CUSTOMER.eq(customer))
                .and(TICKETS.HANDLER.in(people))
                .orderBy(TICKETS.OPENED_AT.desc(), TICKETS.ID.desc())
                .limit(1)
                .fetchOptional(TICKETS.HANDLER);
    }
}
