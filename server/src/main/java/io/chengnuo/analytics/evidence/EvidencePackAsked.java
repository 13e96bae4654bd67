package io.chengnuo.analytics.evidence;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody had the evidence of a period put together. */
public record EvidencePackAsked(UUID pack, LocalDate from, LocalDate to, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return pack;
    }
}
