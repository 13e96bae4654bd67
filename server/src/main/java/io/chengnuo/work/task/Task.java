package io.chengnuo.work.task;

import io.chengnuo.shared.Conflict;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may happen to a task and when: each verb answers the fact it makes true, or refuses by name. Pure. */
record Task(
        UUID id,
        TicketId ticket,
        String title,
        TaskState state,
        @Nullable UUID team,
        @Nullable UUID owner,
        @Nullable UUID askedBy,
        @Nullable UUID firstResponder,
        Instant dueAt,
        long version) {

    /** Who accepts becomes the owner; a colleague may take it over. */
    TaskAccepted accept(UUID by, Instant at) {
        requireOpen();
        if (state == TaskState.ACCEPTED && by.equals(owner)) {
            throw new Conflict("task_accepted");
        }
        return new TaskAccepted(ticket, id, title, by, at);
    }

    TaskDeclined decline(UUID by, String reason, Instant at) {
        requireOpen();
        return new TaskDeclined(ticket, id, title, by, reason, at);
    }

    TaskDone finish(UUID by, String result, Instant at) {
        requireOpen();
        return new TaskDone(ticket, id, title, result, team, by, !at.isAfter(dueAt), at);
    }

    TaskCancelled cancel(UUID by, String reason, Instant at) {
        requireOpen();
        return new TaskCancelled(ticket, id, title, by, reason, at);
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new Conflict("task_over");
        }
    }
}
