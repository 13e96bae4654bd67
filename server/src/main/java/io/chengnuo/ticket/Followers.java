package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.FOLLOWERS;
import static io.chengnuo.ticket.db.Tables.TICKETS;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to hear of a ticket without handling it: by choice, or because a colleague mentioned them. */
@Component
class Followers {

    private final DSLContext sql;
    private final Clock clock;

    Followers(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    void add(TicketId ticket, Collection<UUID> people) {
        var at = clock.instant();
        people.forEach(person -> sql.insertInto(FOLLOWERS)
                .set(FOLLOWERS.TICKET, ticket.value())
                .set(FOLLOWERS.PERSON, person)
                .set(FOLLOWERS.SINCE, at)
                .onConflictDoNothing()
                .execute());
    }

    @Transactional
    void remove(TicketId ticket, UUID person) {
        sql.deleteFrom(FOLLOWERS)
                .where(FOLLOWERS.TICKET.eq(ticket.value()), FOLLOWERS.PERSON.eq(person))
                .execute();
    }

    @Transactional(readOnly = true)
    List<UUID> of(TicketId ticket) {
        return sql.select(FOLLOWERS.PERSON)
                .from(FOLLOWERS)
                .where(FOLLOWERS.TICKET.eq(ticket.value()))
                .orderBy(FOLLOWERS.SINCE)
                .fetch(FOLLOWERS.PERSON);
    }

    /** Those who follow it, and its handler. */
    @Transactional(readOnly = true)
    Set<UUID> interestedIn(TicketId ticket) {
        return sql.select(FOLLOWERS.PERSON)
                .from(FOLLOWERS)
                .where(FOLLOWERS.TICKET.eq(ticket.value()))
                .union(sql.select(TICKETS.HANDLER)
                        .from(TICKETS)
                        .where(TICKETS.ID.eq(ticket.value()), TICKETS.HANDLER.isNotNull()))
                .fetchSet(0, UUID.class);
    }
}
