package io.chengnuo.console.demo;

import io.chengnuo.ticket.TicketEntries;
import io.chengnuo.ticket.TicketEntry;
import io.chengnuo.ticket.TicketStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The tickets somebody is working on when the story ends. */
final class OpenTickets {

    /** Of all teams, the oldest first. */
    static List<TicketEntry> of(ApplicationContext parts) {
        return some(parts, null, true, 100);
    }

    /** The newest of one team. */
    static List<TicketEntry> newestOf(ApplicationContext parts, UUID team) {
        return some(parts, team, false, 20);
    }

    private static List<TicketEntry> some(
            ApplicationContext parts, @Nullable UUID team, boolean oldestFirst, int limit) {
        var question = new TicketEntries.Question(
                null,
                Set.of(TicketStatus.IN_PROGRESS),
                Set.of(),
                Set.of(),
                null,
                null,
                team,
                null,
                null,
                null,
                null,
                null,
                null,
                oldestFirst);
        return parts
                .getBean(TicketEntries.class)
                .page(question, ids -> DSL.noCondition(), null, limit, null)
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
