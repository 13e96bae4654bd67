package io.chengnuo.channel.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account manager goes to a customer. {@code met} are the people there. */
record CustomerVisit(
        UUID id,
        UUID customer,
        @Nullable UUID ticket,
        UUID person,
        Instant startsAt,
        String place,
        String purpose,
        CustomerVisitState state,
        @Nullable String met,
        @Nullable String report,
        @Nullable Instant endedAt,
        long version) {}
