package io.chengnuo.analytics.register;

import io.chengnuo.shared.facts.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was written into the register by hand. {@code corrects} is the entry it replaces, {@code withdrawn} that it takes it back.
 * Facts of before say nothing of begin, end and numbers.
 */
public record EntryRegistered(
        UUID entry,
        UUID root,
        RegisterKind kind,
        String title,
        LocalDate day,
        @Nullable UUID corrects,
        boolean withdrawn,
        @Nullable String reason,
        @Nullable Instant begins,
        @Nullable Instant ends,
        @Nullable BigDecimal number,
        @Nullable BigDecimal outOf,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return root;
    }
}
