package io.chengnuo.analytics.catalogue;

import io.chengnuo.shared.facts.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Somebody decided how an indicator is looked after, and why. Before and after are versions of its setting. */
public record IndicatorChanged(String code, long version, boolean disclosed, String reason, Instant at)
        implements Fact {

    /** Indicators are known by their code. */
    @Override
    public UUID subject() {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
