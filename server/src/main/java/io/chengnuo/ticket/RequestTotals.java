package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many requests were complaints, and how many were solved at first contact, counted from the rows of tickets, messages, deliveries
 * and transfers: for who wants to compare with what the facts say. Only of requests nothing has happened to since a moment, so
 * that what is being told just now is no difference.
 */
@Component
public class RequestTotals {

    private final DSLContext sql;

    RequestTotals(DSLContext sql) {
        this.sql = sql;
    }

    /** {@code good} is what the indicator wants: no complaint, solved at once. */
    public record Total(long good, long others) {}

    @Transactional(readOnly = true)
    public Total complaintsQuietSince(Instant moment) {
        var complaint = TICKETS.CATEGORY.eq("complaint").or(TICKETS.CATEGORY.startsWith("complaint/"));
        var row = sql.select(count().filterWhere(complaint), count())
                .from(TICKETS)
                .where(TICKETS.CHANGED_AT.lt(moment))
                .fetchSingle();
        return new Total(row.value2() - row.value1(), row.value1());
    }

    /**
     * Of requests that are closed, or were and were opened again. What the customer adds within an hour of the last words is the same
     * contact. An answer without a message is one that was imported.
     */
    @Transactional(readOnly = true)
    public Total solvedAtOnceQuietSince(Instant moment) {
        var row = sql.fetchSingle("""
                with words as (
                  select ticket, at, author_kind = 'CUSTOMER' as customer from ticket.messages
                  where author_kind = 'CUSTOMER' or author_kind = 'PERSON' and visibility = 'PUBLIC'
                  union all
                  select ticket, delivered_at, false from ticket.deliveries
                  union all
                  select id, answered_at, false from ticket.tickets where answered_at is not null),
                spoken as (
                  select ticket, at, customer, lag(at) over said as before, bool_or(not customer) over earlier as answered
                  from words
                  window said as (partition by ticket order by at, customer),
                    earlier as (partition by ticket order by at, customer rows between unbounded preceding and 1 preceding)),
                bad as (
                  select ticket from spoken where customer and answered and at - before > interval '1 hour'
                  union
                  select ticket from ticket.deliveries where disputed_at is not null
                  union
                  select ticket from ticket.transfers where accepted_at is not null
                  union
                  select id from ticket.tickets where reopenings > 0)
                select count(*) filter (where bad.ticket is null) as good, count(bad.ticket) as others
                from ticket.tickets t left join bad on bad.ticket = t.id
                where (t.status = 'CLOSED' or t.reopenings > 0) and t.changed_at < ?::timestamptz""", moment.toString());
        return new Total(row.get("good", Long.class), row.get("others", Long.class));
    }

    /** The requests something has happened to since then. */
    @Transactional(readOnly = true)
    public List<UUID> changedSince(Instant moment) {
        return sql.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.CHANGED_AT.ge(moment))
                .fetch(TICKETS.ID);
    }
}
