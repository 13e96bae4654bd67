package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer said yes to standard, way and date of acceptance. Subject is the ticket. */
public record AcceptanceAgreed(
        UUID ticket,
        AgreedHow how,
        Instant deliveryAt,
        @Nullable UUID by,
        Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
