package io.chengnuo.console.demo;

import io.chengnuo.ticket.TicketEntries;
import io.chengnuo.ticket.TicketEntry;
import io.chengnuo.ticket.TicketStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationContext;

/** The tickets somebody is working on when the story ends, the oldest first. */
final class OpenTickets {

    static List<TicketEntry> of(ApplicationContext parts) {
        var question = new TicketEntries.Question(
                null,
                Set.of(TicketStatus.IN_PROGRESS),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
        return parts
                .getBean(TicketEntries.class)
                .page(question, ids -> DSL.noCondition(), null, 100, null)
                .items()
                .stream()
                .filter(ticket -> ticket.handler() != null)
                .toList();
    }

    static UUID handlerOf(TicketEntry ticket) {
        return Objects.requireNonNull(ticket.handler());
    }

    private OpenTickets() {}
}
