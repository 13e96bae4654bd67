package io.chengnuo.work.aftersales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivered product and the rhythm in which it is looked after. */
record MaintenancePlan(
        UUID id,
        UUID customer,
        String product,
        @Nullable String serial,
        MaintenanceKind kind,
        int everyMonths,
        LocalDate nextDue,
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable UUID origin,
        @Nullable String note,
        @Nullable Instant endedAt,
        long version) {

    /** The next date of the rhythm after today: what was slept through is made up once, not many times. */
    LocalDate after(LocalDate today) {
        var rounds = 1;
        while (!nextDue.plusMonths((long) everyMonths * rounds).isAfter(today)) {
            rounds++;
        }
        return nextDue.plusMonths((long) everyMonths * rounds);
    }
}
