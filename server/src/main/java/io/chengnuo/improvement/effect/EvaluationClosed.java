package io.chengnuo.improvement.effect;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** An evaluation was judged. */
public record EvaluationClosed(UUID evaluation, UUID policyVersion, Verdict verdict, int answered, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return evaluation;
    }
}
