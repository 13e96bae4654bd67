package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The plan failed in a way that was foreseen, and the fallback steps hold now. Subject is the ticket. */
public record FellBack(UUID ticket, FallbackTrigger trigger, String steps, UUID by, String reason, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
