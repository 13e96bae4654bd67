package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The company serves a region no longer from a day on. */
public record RegionLeft(String code, String name, LocalDate until, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ServedRegions.subject(code);
    }
}
