package io.chengnuo.ticket;

import io.chengnuo.policy.PauseReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a ticket cannot go on: since when, why, and until when at most. */
record Waiting(Instant since, PauseReason reason, @Nullable Instant until) {

    static Waiting of(TicketPaused paused) {
        return new Waiting(paused.at(), paused.reason(), paused.until());
    }

    TicketStatus status() {
        return switch (reason) {
            case WAITING_CUSTOMER -> TicketStatus.WAITING_CUSTOMER;
            case WAITING_SUPPLIER, AGREED_DATE -> TicketStatus.ON_HOLD;
        };
    }
}
