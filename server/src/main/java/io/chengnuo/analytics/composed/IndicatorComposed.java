package io.chengnuo.analytics.composed;

import io.chengnuo.shared.facts.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Somebody made, changed or retired a composed indicator, and why. */
public record IndicatorComposed(
        String code, long version, String expression, boolean retired, String reason, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
