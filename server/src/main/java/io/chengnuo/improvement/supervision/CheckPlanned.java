package io.chengnuo.improvement.supervision;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A check plan was made, changed or ended. */
public record CheckPlanned(UUID plan, String title, boolean ended, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return plan;
    }
}
