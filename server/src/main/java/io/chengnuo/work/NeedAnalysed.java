package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What is wanted and what is not was written down. Subject is the ticket. */
public record NeedAnalysed(UUID ticket, Set<AnalysisMeans> means, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
