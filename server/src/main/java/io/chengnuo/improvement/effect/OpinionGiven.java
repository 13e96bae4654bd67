package io.chengnuo.improvement.effect;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody answered the questionnaire; what, is no part of the log. */
public record OpinionGiven(UUID evaluation, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return evaluation;
    }
}
