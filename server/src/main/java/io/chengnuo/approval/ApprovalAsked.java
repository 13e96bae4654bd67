package io.chengnuo.approval;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something waits for a decision. Its subject is the ticket, if there is one. */
public record ApprovalAsked(
        UUID approval, String kind, UUID about, @Nullable UUID ticket, String title, UUID by, int steps, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket == null ? approval : ticket;
    }
}
