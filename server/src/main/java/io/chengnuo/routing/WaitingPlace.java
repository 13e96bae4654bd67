package io.chengnuo.routing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers how many tickets are worked on before one that waits: for those who tell the customer. */
@Component
public class WaitingPlace {

    private final QueueDesk desk;
    private final Queues queues;

    WaitingPlace(QueueDesk desk, Queues queues) {
        this.desk = desk;
        this.queues = queues;
    }

    /** Nothing for a ticket that does not wait in a queue. */
    @Transactional(readOnly = true)
    public Optional<Integer> ahead(UUID ticket) {
        return desk.position(ticket, queues).map(QueueDesk.Position::ahead);
    }
}
