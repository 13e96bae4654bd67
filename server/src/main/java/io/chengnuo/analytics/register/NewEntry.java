package io.chengnuo.analytics.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to enter. {@code day} is left out of what began at a moment; {@code files} are uploads of the one who enters.
 *
 * @param unit the part of the company it concerns, null for the whole
 */
public record NewEntry(
        RegisterKind kind,
        String title,
        @Nullable UUID unit,
        @Nullable LocalDate day,
        @Nullable Instant begins,
        @Nullable Instant ends,
        @Nullable BigDecimal number,
        @Nullable BigDecimal outOf,
        @Nullable String note,
        List<UUID> files) {

    public NewEntry {
        files = List.copyOf(files);
    }
}
