package io.chengnuo.survey;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation with what is known of the service it is about. */
record Survey(
        UUID id,
        UUID ticket,
        String number,
        String subject,
        UUID customer,
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable UUID person,
        String category,
        Tier tier,
        Channel channel,
        Instant closedAt,
        Instant expiresAt,
        @Nullable Instant answeredAt) {

    boolean answered() {
        return answeredAt != null;
    }

    boolean over(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
