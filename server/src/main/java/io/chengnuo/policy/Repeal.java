package io.chengnuo.policy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a clause or the whole policy no longer applies, from when on, and what stands in its place. It stays readable. */
public record Repeal(
        String reason,
        LocalDate on,
        @Nullable UUID by,
        @Nullable String successor) {}
