package io.chengnuo.improvement.supervision;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A check waits to be done by its day. */
public record CheckCameDue(UUID check, UUID plan, String title, LocalDate due, int drawn, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return check;
    }
}
