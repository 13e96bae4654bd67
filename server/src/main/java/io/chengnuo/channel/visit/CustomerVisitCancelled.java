package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody does not go to a customer after all. */
public record CustomerVisitCancelled(
        UUID visit, UUID customer, @Nullable UUID about, String reason, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about == null ? customer : about;
    }
}
