package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something on the list of a stage was done, or turned out not to be. Subject is the ticket. */
public record ItemTicked(
        UUID ticket,
        String stage,
        String item,
        String itemZh,
        String itemEn,
        boolean done,
        @Nullable String deviation,
        UUID by,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
