package io.chengnuo.policy.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version that was handed out. {@code changed}: the clauses that differ from {@code previous}. */
record Reading(
        UUID policyVersion,
        String number,
        String reason,
        @Nullable UUID previous,
        List<String> changed,
        LocalDate dueOn,
        Quiz quiz,
        Instant openedAt,
        long version) {}
