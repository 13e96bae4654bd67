package io.chengnuo.work.aftersales;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan came due and brought about a request or a call. Subject is that ticket, else the customer. */
public record MaintenanceCameDue(
        UUID plan,
        UUID customer,
        @Nullable UUID opened,
        @Nullable UUID visit,
        String product,
        LocalDate due,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return opened == null ? customer : opened;
    }
}
