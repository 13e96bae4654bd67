package io.chengnuo.analytics.evidence;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody took a pack out of the house. */
public record EvidencePackDownloaded(UUID pack, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return pack;
    }
}
