package io.chengnuo.improvement.supervision;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** The owner of a finding says that it is put right. */
public record FindingFixed(UUID finding, String clause, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return finding;
    }
}
