package io.chengnuo.policy.standard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sheet as it was filled: never changed. {@code person} is null when a place was checked. */
public record CheckSheet(
        UUID id,
        UUID standard,
        int revision,
        @Nullable UUID person,
        UUID unit,
        @Nullable UUID team,
        UUID checker,
        LocalDate checkedOn,
        List<Mark> marks,
        int met,
        int missed,
        BigDecimal score,
        boolean passed,
        @Nullable String note,
        Instant filledAt) {}
