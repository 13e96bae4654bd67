package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.shared.database.ManyRows;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down when the next promise on a ticket falls due, so that lists can sort by it. Called by whoever keeps the clocks, in
 * the transaction that moves them. Not a change of the ticket: no version, no fact.
 */
@Service
public class NextDue {

    private final DSLContext sql;

    NextDue(DSLContext sql) {
        this.sql = sql;
    }

    /** Null when nothing is due. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(TicketId ticket, @Nullable Instant dueAt) {
        sql.update(TICKETS)
                .set(TICKETS.NEXT_DUE_AT, dueAt)
                .where(TICKETS.ID.eq(ticket.value()))
                .and(TICKETS.NEXT_DUE_AT.isDistinctFrom(dueAt))
                .execute();
    }

    /** For many tickets at once, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setAll(Map<TicketId, Instant> dueAt) {
        ManyRows.run(sql, """
                update ticket.tickets t set next_due_at = due.at::timestamptz
                from unnest(?::text[], ?::text[]) as due (ticket, at)
                where t.id = due.ticket::uuid and t.tenant_id = shared.tenant()""", texts(dueAt.keySet().stream().map(TicketId::value)), texts(dueAt.values().stream()));
    }

    private static String[] texts(Stream<?> values) {
        return values.map(Object::toString).toArray(String[]::new);
    }
}
