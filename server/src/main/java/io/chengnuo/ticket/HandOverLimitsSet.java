package io.chengnuo.ticket;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** How often tickets may change hands before a supervisor decides, by category; "" is the company's number. */
public record HandOverLimitsSet(UUID by, Map<String, Integer> limits, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return by;
    }
}
