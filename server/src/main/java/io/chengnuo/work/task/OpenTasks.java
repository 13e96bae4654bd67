package io.chengnuo.work.task;

import io.chengnuo.ticket.TicketId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What others still have to do for a ticket: for those who ask before a step, and for the words to the customer. */
@Component
public class OpenTasks {

    private final Tasks tasks;

    OpenTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Whether a task keeps the ticket from being delivered. */
    public boolean hold(TicketId ticket) {
        return !tasks.blocking(ticket).isEmpty();
    }

    /** The teams that were asked and have not ended yet. */
    public List<UUID> teamsAtWork(TicketId ticket) {
        return tasks.teamsAtWork(ticket);
    }
}
