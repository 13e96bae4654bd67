package io.chengnuo.channel.visit;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was agreed on a visit is done; {@code inTime} when by its day. */
public record AgreementDone(
        UUID agreement, UUID visit, UUID customer, @Nullable UUID about, UUID by, boolean inTime, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return about == null ? customer : about;
    }
}
