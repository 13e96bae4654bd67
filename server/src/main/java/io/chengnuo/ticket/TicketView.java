package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The lists that everybody opens first. */
enum TicketView {
    /** Handled or first received by the one who asks. */
    MINE,
    /** First received by the one who asks, whoever works on them now. */
    FIRST,
    /** With a team of the one who asks, or offered to it. */
    TEAM,
    /** Nobody has taken them. */
    UNASSIGNED,
    /** A promise falls due within {@link #SOON}, or has been missed. */
    DUE,
    /** Waiting for the customer. */
    WAITING,
    /** A supervisor has to decide the owner. */
    TO_DECIDE,
    /** Delivered, not yet closed. */
    DELIVERED,
    /** Put off by the one who asks, the clocks running. */
    SNOOZED,
    ALL;

    static final Duration SOON = Duration.ofHours(4);

    Condition of(UUID person, Set<UUID> teams, Instant now) {
        var open = TICKETS.CLOSED_AT.isNull();
        var present = open.and(TICKETS.SNOOZED_BY.isNull());
        return switch (this) {
            case FIRST -> open.and(TICKETS.FIRST_RESPONDER.eq(person).or(TICKETS.FIRST_OFFER_PERSON.eq(person)));
            case MINE -> present.and(TICKETS.HANDLER.eq(person).or(TICKETS.FIRST_RESPONDER.eq(person)));
            case TEAM -> present.and(TICKETS.TEAM.in(teams).or(TICKETS.TRANSFER_TEAM.in(teams)));
            case UNASSIGNED -> present.and(TICKETS.HANDLER.isNull());
            case DUE -> open.and(TICKETS.NEXT_DUE_AT.le(now.plus(SOON)));
            case WAITING -> TICKETS.STATUS.in(TicketStatus.WAITING_CUSTOMER.name(), TicketStatus.ON_HOLD.name());
            case TO_DECIDE -> TICKETS.OWNER_ASKED_AT.isNotNull();
            case DELIVERED -> open.and(TICKETS.STATUS.in(TicketStatus.DELIVERED.name(), TicketStatus.CONFIRMED.name()));
            case SNOOZED -> open.and(TICKETS.SNOOZED_BY.eq(person));
            case ALL -> DSL.noCondition();
        };
    }
}
