package io.chengnuo.work;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A document was put into the delivery package or taken out. Subject is the ticket. */
public record PackageChanged(
        UUID ticket, UUID document, String name, String revision, boolean added, UUID by, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return ticket;
    }
}
