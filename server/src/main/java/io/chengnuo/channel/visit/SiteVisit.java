package io.chengnuo.channel.visit;

import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An engineer goes to a customer's door for a ticket. */
record SiteVisit(
        UUID id,
        UUID ticket,
        UUID customer,
        UUID engineer,
        Instant startsAt,
        Instant endsAt,
        String address,
        String purpose,
        @Nullable String materials,
        VisitState state,
        VisitReply reply,
        @Nullable String replyWords,
        @Nullable Instant setOffAt,
        @Nullable Instant arrivedAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable String findings,
        @Nullable String used,
        @Nullable String failure,
        @Nullable String signer,
        @Nullable UUID signature,
        long version) {

    /** Refuses what cannot come next. */
    SiteVisit require(VisitState next) {
        if (!state.leadsTo(next)) {
            throw new Conflict("visit_not_so_far");
        }
        return this;
    }

    SiteVisit requireOpen() {
        if (state.over()) {
            throw new Conflict("visit_over");
        }
        return this;
    }
}
