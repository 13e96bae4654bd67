package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work at the customer's is done; {@code signer} signed for it. */
public record SiteVisitDone(
        UUID about,
        UUID visit,
        UUID by,
        String findings,
        @Nullable String used,
        @Nullable String signer,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about;
    }
}
