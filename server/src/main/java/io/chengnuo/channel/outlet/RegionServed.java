package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The company serves a region from a day on. The subject is derived from the region's code. */
public record RegionServed(String code, String name, LocalDate since, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ServedRegions.subject(code);
    }
}
