package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item of the acceptance was tested. Subject is the ticket. */
public record AcceptanceRecorded(
        UUID ticket,
        int round,
        String item,
        String itemZh,
        String itemEn,
        String part,
        boolean passed,
        @Nullable String note,
        UUID by,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
