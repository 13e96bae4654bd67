package io.chengnuo.work.aftersales;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call or visit to a customer after delivery. */
record FollowUpVisit(
        UUID id,
        UUID customer,
        @Nullable UUID ticket,
        @Nullable UUID plan,
        String subject,
        VisitWay way,
        @Nullable UUID team,
        @Nullable UUID person,
        Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy,
        @Nullable VisitOutcome outcome,
        @Nullable String result,
        long version) {}
