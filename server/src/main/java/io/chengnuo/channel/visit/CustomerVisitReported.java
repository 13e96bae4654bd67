package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody was at a customer's and wrote down what came of it, with so many things agreed. */
public record CustomerVisitReported(
        UUID visit, UUID customer, @Nullable UUID about, UUID by, String report, int agreements, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return about == null ? customer : about;
    }
}
