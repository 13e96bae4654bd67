package io.chengnuo.ticket;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that was kept elsewhere, as it was opened there, and what happened to it since, in order of time. */
public record PastTicket(
        Requester requester,
        Channel channel,
        String subject,
        String body,
        @Nullable String category,
        @Nullable ProblemClass problemClass,
        @Nullable Urgency urgency,
        @Nullable Impact impact,
        @Nullable UUID team,
        @Nullable UUID unit,
        Instant openedAt,
        List<PastEvent> history) {

    public PastTicket of(Requester whose) {
        return new PastTicket(
                whose, channel, subject, body, category, problemClass, urgency, impact, team, unit, openedAt, history);
    }
}
