package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody will go to a customer. Subject is the ticket, else the customer. */
public record CustomerVisitPlanned(
        UUID visit, UUID customer, @Nullable UUID about, UUID toPerson, Instant startsAt, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return about == null ? customer : about;
    }
}
