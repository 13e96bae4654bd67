package io.chengnuo.improvement.supervision;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody else looked whether a finding is put right. */
public record FindingVerified(UUID finding, String clause, UUID by, boolean accepted, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return finding;
    }
}
