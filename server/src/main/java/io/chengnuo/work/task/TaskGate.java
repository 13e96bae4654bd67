package io.chengnuo.work.task;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketGate;
import org.springframework.stereotype.Component;

/** Nothing is delivered or closed while others still work on what it depends on. */
@Component
class TaskGate implements TicketGate {

    private final Tasks tasks;

    TaskGate(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void check(TicketFact about) {
        if (about instanceof TicketDelivered || about instanceof TicketClosed) {
            var waiting = tasks.blocking(about.ticket()).stream()
                    .map(title -> new FieldError(title, "task_open"))
                    .toArray(FieldError[]::new);
            if (waiting.length > 0) {
                throw new Conflict("tasks_open", waiting);
            }
        }
    }
}
