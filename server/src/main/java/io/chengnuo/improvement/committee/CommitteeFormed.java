package io.chengnuo.improvement.committee;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A committee was formed, or its mandate, chair or members changed. */
public record CommitteeFormed(UUID committee, String name, UUID chair, List<UUID> members, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return committee;
    }
}
