package io.chengnuo.policy.standard;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The owner of a standard looked at what came of it, and decided. */
public record StandardReviewed(
        UUID standard,
        int revision,
        Decision decision,
        String reason,
        LocalDate dueOn,
        @Nullable LocalDate nextOn,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return standard;
    }
}
