package io.chengnuo.work.aftersales;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is to call or visit a customer after delivery. Subject is the ticket, else the customer. */
public record FollowUpVisitPlanned(
        UUID visit,
        UUID customer,
        @Nullable UUID about,
        @Nullable UUID team,
        @Nullable UUID person,
        Instant dueAt,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return about == null ? customer : about;
    }
}
