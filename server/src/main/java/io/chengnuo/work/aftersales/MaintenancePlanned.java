package io.chengnuo.work.aftersales;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivered product is looked after in a rhythm from now on. Subject is the customer. */
public record MaintenancePlanned(
        UUID customer,
        UUID plan,
        String product,
        int everyMonths,
        LocalDate nextDue,
        @Nullable UUID by,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return customer;
    }
}
