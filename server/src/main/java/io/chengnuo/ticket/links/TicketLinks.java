package io.chengnuo.ticket.links;

import static io.chengnuo.ticket.db.Tables.LINKS;
import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.people.Right;
import io.chengnuo.policy.Priority;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a ticket is linked with, within the reach of the reader. */
@Repository
class TicketLinks {

    /** More children than this are told by number only. */
    static final int MOST = 200;

    private final DSLContext sql;
    private final TicketScope scope;

    TicketLinks(DSLContext sql, TicketScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    record Linked(
            UUID id,
            Relation relation,
            UUID ticket,
            String number,
            String subject,
            TicketStatus status,
            Priority priority,
            Instant openedAt) {}

    /** {@code hidden} counts those that the reader may not see. */
    record Shown(List<Linked> items, int hidden) {}

    @Transactional(readOnly = true)
    Shown of(TicketId ticket) {
        var here = LINKS.SOURCE.eq(ticket.value()).or(LINKS.TARGET.eq(ticket.value()));
        var items = sql.select(
                        LINKS.ID,
                        LINKS.KIND,
                        LINKS.SOURCE,
                        TICKETS.ID,
                        TICKETS.NUMBER,
                        TICKETS.SUBJECT,
                        TICKETS.STATUS,
                        TICKETS.PRIORITY,
                        TICKETS.OPENED_AT)
                .from(LINKS)
                .join(TICKETS)
                .on(TICKETS.ID.eq(other(ticket)))
                .where(here)
                .and(scope.covers(TICKETS.ID, Right.TICKET_READ))
                .orderBy(LINKS.KIND, TICKETS.OPENED_AT, TICKETS.ID)
                .limit(MOST)
                .fetch(row -> new Linked(
                        row.value1(),
                        Relation.of(LinkKind.valueOf(row.value2()), row.value3().equals(ticket.value())),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        TicketStatus.valueOf(row.value7()),
                        Priority.valueOf(row.value8()),
                        row.value9()));
        return new Shown(items, sql.fetchCount(LINKS, here) - items.size());
    }

    /** The children that a right of the one who acts reaches, the oldest first. */
    @Transactional(readOnly = true)
    List<Child> children(TicketId parent, Right right) {
        return sql.select(TICKETS.ID, TICKETS.NUMBER, TICKETS.STATUS)
                .from(LINKS)
                .join(TICKETS)
                .on(TICKETS.ID.eq(LINKS.SOURCE))
                .where(LINKS.TARGET.eq(parent.value()), LINKS.KIND.eq(LinkKind.CHILD_OF.name()))
                .and(scope.covers(TICKETS.ID, right))
                .orderBy(TICKETS.OPENED_AT, TICKETS.ID)
                .limit(MOST)
                .fetch(row -> new Child(new TicketId(row.value1()), row.value2(), TicketStatus.valueOf(row.value3())));
    }

    record Child(TicketId id, String number, TicketStatus status) {}

    private static Field<UUID> other(TicketId ticket) {
        return DSL.when(LINKS.SOURCE.eq(ticket.value()), LINKS.TARGET).otherwise(LINKS.SOURCE);
    }
}
