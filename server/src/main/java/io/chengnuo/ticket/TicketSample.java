package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tickets drawn by lot, so that nobody chooses which of his work is looked at. */
@Component
public class TicketSample {

    private final DSLContext sql;

    TicketSample(DSLContext sql) {
        this.sql = sql;
    }

    public record Drawn(UUID ticket, String number, String subject) {}

    /** Of those closed from one moment to the other; {@code category} draws from it and those below. */
    @Transactional(readOnly = true)
    public List<Drawn> closed(Instant from, Instant to, @Nullable String category, int size) {
        return sql.select(TICKETS.ID, TICKETS.NUMBER, TICKETS.SUBJECT)
                .from(TICKETS)
                .where(TICKETS.CLOSED_AT.ge(from), TICKETS.CLOSED_AT.lt(to))
                .and(
                        category == null
                                ? noCondition()
                                : TICKETS.CATEGORY.eq(category).or(TICKETS.CATEGORY.startsWith(category + "/")))
                .orderBy(DSL.rand())
                .limit(size)
                .fetch(row -> new Drawn(row.value1(), row.value2(), row.value3()));
    }
}
