package io.chengnuo.analytics.evidence;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A pack is ready; {@code sha256} of the whole file, {@code certificate} the digest of the certificate it was signed with. */
public record EvidencePackMade(UUID pack, String sha256, String certificate, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return pack;
    }
}
