package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It is another kind of request and goes through another procedure from now on; what was recorded in the old one stays. Subject is the ticket. */
public record ProcedureSwitched(
        UUID ticket,
        String from,
        String fromVersion,
        String to,
        String toVersion,
        String toZh,
        String toEn,
        @Nullable UUID by,
        @Nullable String reason,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
