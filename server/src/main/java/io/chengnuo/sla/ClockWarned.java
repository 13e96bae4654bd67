package io.chengnuo.sla;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise will be broken soon. Told once for each clock. */
public record ClockWarned(
        TicketId ticket,
        UUID clock,
        String promise,
        String indicator,
        String clause,
        boolean alert,
        Instant dueAt,
        @Nullable UUID team,
        @Nullable UUID person,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return ticket.value();
    }
}
