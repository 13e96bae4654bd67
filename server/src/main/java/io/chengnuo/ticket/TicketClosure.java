package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many requests of a branch of the categories came in a span, and what became of them. */
@Component
public class TicketClosure {

    private final DSLContext sql;

    TicketClosure(DSLContext sql) {
        this.sql = sql;
    }

    public record Closure(int opened, int closed, int reopened) {}

    /** {@code category} with all beneath it. Closed counts those opened in the span that are closed by now. */
    @Transactional(readOnly = true)
    public Closure of(String category, Instant from, Instant before) {
        var row = sql.select(
                        count(),
                        count().filterWhere(TICKETS.CLOSED_AT.isNotNull()),
                        count().filterWhere(TICKETS.REOPENINGS.gt(0)))
                .from(TICKETS)
                .where(TICKETS.OPENED_AT.ge(from))
                .and(TICKETS.OPENED_AT.lt(before))
                .and(TICKETS.CATEGORY.eq(category).or(TICKETS.CATEGORY.startsWith(category + "/")))
                .fetchSingle();
        return new Closure(row.value1(), row.value2(), row.value3());
    }
}
