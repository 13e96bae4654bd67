package io.chengnuo.policy.draft;

import io.chengnuo.shared.facts.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** The sponsor stands for a draft, with money and posts. */
public record PolicySigned(UUID draft, UUID sponsor, BigDecimal budget, int posts, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return draft;
    }
}
