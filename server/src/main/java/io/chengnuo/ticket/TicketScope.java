package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.people.Access;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that says which tickets somebody may reach: every list, detail, search, count and export passes here. One's own
 * are those one handles, received first, or is asked to take over or to answer for; a team's are its own, those offered to it, and those that
 * no team has yet.
 */
@Component
public class TicketScope {

    private final Access access;
    private final DSLContext sql;

    TicketScope(Access access, DSLContext sql) {
        this.access = access;
        this.sql = sql;
    }

    /** Refuses, as if it were not there, a ticket that the right of the one who acts does not reach. */
    @Transactional(readOnly = true)
    public void require(TicketId ticket, Right right) {
        if (!sql.fetchExists(TICKETS, TICKETS.ID.eq(ticket.value()).and(of(right)))) {
            throw new NotFound("no_such_ticket");
        }
    }

    /** As {@link #require}, and nobody else changes the ticket until the transaction ends. */
    @Transactional
    public void requireLocked(TicketId ticket, Right right) {
        var locked = sql.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.ID.eq(ticket.value()), of(right))
                .forUpdate()
                .fetch();
        if (locked.isEmpty()) {
            throw new NotFound("no_such_ticket");
        }
    }

    /** Those of the tickets that the right of the one who acts reaches. */
    @Transactional(readOnly = true)
    public Set<UUID> among(Collection<UUID> tickets, Right right) {
        return sql.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.ID.eq(DSL.any(tickets.toArray(UUID[]::new))))
                .and(of(right))
                .fetchSet(TICKETS.ID);
    }

    /** The same as a condition on another table's column that holds the ids of tickets. */
    public Condition covers(Field<UUID> ticket, Right right) {
        var reached = access.scope(right);
        return reached.reach() == Reach.ALL
                ? DSL.noCondition()
                : ticket.in(DSL.select(TICKETS.ID).from(TICKETS).where(of(reached)));
    }

    Condition of(Right right) {
        return of(access.scope(right));
    }

    static Condition of(DataScope scope) {
        var own = TICKETS.HANDLER
                .eq(scope.person())
                .or(TICKETS.FIRST_RESPONDER.eq(scope.person()))
                .or(TICKETS.TRANSFER_PERSON.eq(scope.person()))
                .or(TICKETS.FIRST_OFFER_PERSON.eq(scope.person()));
        return switch (scope.reach()) {
            case ALL -> DSL.noCondition();
            case OWN -> own;
            case TEAM -> own.or(ofTeams(scope.teams()));
            case UNIT -> own.or(ofTeams(scope.teams())).or(TICKETS.UNIT.in(scope.units()));
        };
    }

    private static Condition ofTeams(Set<UUID> teams) {
        return TICKETS.TEAM.isNull().or(TICKETS.TEAM.in(teams)).or(TICKETS.TRANSFER_TEAM.in(teams));
    }
}
