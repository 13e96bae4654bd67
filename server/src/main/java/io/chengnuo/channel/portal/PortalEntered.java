package io.chengnuo.channel.portal;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer came in. {@code ticket} when the way in opens that one only. */
public record PortalEntered(
        UUID customer, Way way, @Nullable UUID ticket, Instant at) implements Fact {

    /** How somebody proved to be the customer. */
    public enum Way {
        CODE,
        LINK,
        /** By asking: what one just wrote one may read. */
        REQUEST
    }

    @Override
    public UUID subject() {
        return customer;
    }
}
