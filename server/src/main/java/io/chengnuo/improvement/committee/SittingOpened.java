package io.chengnuo.improvement.committee;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The chair wrote down who is present. */
public record SittingOpened(UUID sitting, List<UUID> present, int members, boolean quorum, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return sitting;
    }
}
