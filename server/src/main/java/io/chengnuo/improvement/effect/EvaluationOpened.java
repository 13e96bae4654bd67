package io.chengnuo.improvement.effect;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The effect of a version of the policy is evaluated; so many people are asked. */
public record EvaluationOpened(
        UUID evaluation, UUID policyVersion, boolean anonymous, int asked, LocalDate closesOn, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return evaluation;
    }
}
