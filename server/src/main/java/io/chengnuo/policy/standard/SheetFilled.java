package io.chengnuo.policy.standard;

import io.chengnuo.shared.facts.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody or some place was checked by a standard. */
public record SheetFilled(
        UUID sheet,
        UUID standard,
        String key,
        @Nullable UUID person,
        UUID unit,
        @Nullable UUID team,
        LocalDate checkedOn,
        BigDecimal score,
        boolean passed,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return standard;
    }
}
