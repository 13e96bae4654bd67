package io.chengnuo.routing.leave;

import io.chengnuo.people.AbsenceKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Time somebody asks to be away. */
record Leave(
        UUID id,
        UUID person,
        AbsenceKind kind,
        Instant from,
        Instant to,
        @Nullable UUID deputy,
        String note,
        UUID approval,
        LeaveState state,
        Instant askedAt,
        @Nullable String reason) {}
