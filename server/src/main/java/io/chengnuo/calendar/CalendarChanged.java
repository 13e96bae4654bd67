package io.chengnuo.calendar;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A calendar was made ({@code before} is null) or replaced. Clocks that run keep the due time they were given. */
public record CalendarChanged(
        UUID calendar, String key, @Nullable CalendarDefinition before, CalendarDefinition after, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return calendar;
    }
}
