package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Fields of its forms were filled or changed; the values stay in {@code work}. Subject is the ticket. */
public record FormFilled(UUID ticket, String stage, List<String> fields, int count, UUID by, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
