package io.chengnuo.channel.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was agreed on a visit: who does what until when. */
record Agreement(
        UUID id,
        UUID visit,
        UUID customer,
        @Nullable UUID ticket,
        String what,
        UUID person,
        LocalDate dueOn,
        @Nullable Instant doneAt,
        @Nullable String result,
        long version) {

    boolean overdue(LocalDate today) {
        return doneAt == null && today.isAfter(dueOn);
    }
}
