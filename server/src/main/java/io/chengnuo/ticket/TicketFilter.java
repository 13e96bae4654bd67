package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Priority;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list shows; empty and null ask nothing. {@code category} covers its children. {@code idleSince} and
 * {@code waitingSince} keep those untouched, or waiting for the customer, since then or longer.
 */
record TicketFilter(
        Set<TicketStatus> status,
        @Nullable UUID team,
        @Nullable UUID handler,
        @Nullable UUID firstResponder,
        @Nullable UUID customer,
        @Nullable String category,
        Set<Priority> priority,
        Set<Channel> channel,
        @Nullable Boolean highRisk,
        @Nullable Boolean major,
        @Nullable Instant waitingSince,
        @Nullable Instant idleSince,
        @Nullable Instant openedFrom,
        @Nullable Instant openedTo) {

    static final TicketFilter NONE = new TicketFilter(
            Set.of(), null, null, null, null, null, Set.of(), Set.of(), null, null, null, null, null, null);

    Condition condition() {
        return DSL.and(
                status.isEmpty() ? DSL.noCondition() : TICKETS.STATUS.in(names(status)),
                team == null ? DSL.noCondition() : TICKETS.TEAM.eq(team),
                handler == null ? DSL.noCondition() : TICKETS.HANDLER.eq(handler),
                firstResponder == null ? DSL.noCondition() : TICKETS.FIRST_RESPONDER.eq(firstResponder),
                customer == null ? DSL.noCondition() : TICKETS.CUSTOMER.eq(customer),
                category == null
                        ? DSL.noCondition()
                        : TICKETS.CATEGORY.eq(category).or(TICKETS.CATEGORY.startsWith(category + "/")),
                priority.isEmpty() ? DSL.noCondition() : TICKETS.PRIORITY.in(names(priority)),
                channel.isEmpty() ? DSL.noCondition() : TICKETS.CHANNEL.in(names(channel)),
                highRisk == null
                        ? DSL.noCondition()
                        : DSL.cardinality(TICKETS.RISKS).gt(0).eq(highRisk),
                major == null ? DSL.noCondition() : TICKETS.MAJOR.eq(major),
                waitingSince == null ? DSL.noCondition() : TICKETS.WAITING_SINCE.le(waitingSince),
                idleSince == null ? DSL.noCondition() : TICKETS.CHANGED_AT.le(idleSince),
                openedFrom == null ? DSL.noCondition() : TICKETS.OPENED_AT.ge(openedFrom),
                openedTo == null ? DSL.noCondition() : TICKETS.OPENED_AT.lt(openedTo));
    }

    private static Collection<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
