package io.chengnuo.work.progress;

import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a customer has to hear of a ticket next. {@code dueAt} is null while nothing has to be told. */
record ProgressUpdate(
        TicketId ticket,
        String number,
        String subject,
        @Nullable UUID team,
        @Nullable UUID handler,
        @Nullable UUID firstResponder,
        @Nullable Instant dueAt,
        @Nullable Instant missedAt,
        @Nullable Instant lastToldAt,
        int told,
        int missed) {}
