package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody else looked whether the delivery package is complete. Subject is the ticket. */
public record PackageChecked(
        UUID ticket, boolean complete, @Nullable String note, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
