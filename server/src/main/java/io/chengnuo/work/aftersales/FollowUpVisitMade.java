package io.chengnuo.work.aftersales;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody called or visited the customer after delivery. Subject is the ticket, else the customer. */
public record FollowUpVisitMade(
        UUID visit,
        UUID customer,
        @Nullable UUID about,
        VisitOutcome outcome,
        String result,
        UUID by,
        boolean inTime,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return about == null ? customer : about;
    }
}
