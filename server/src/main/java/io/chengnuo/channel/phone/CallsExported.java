package io.chengnuo.channel.phone;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody took the record of calls out of the house: so many of them, numbers masked. */
public record CallsExported(UUID export, int calls, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return export;
    }
}
