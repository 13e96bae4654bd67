package io.chengnuo.ticket;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets other modules tell the customer something in the conversation, in the company's words: message key {@code notice.<notice>}. */
@Component
public class TellCustomer {

    private final Conversation conversation;
    private final Clock clock;

    TellCustomer(Conversation conversation, Clock clock) {
        this.conversation = conversation;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(TicketId ticket, String notice, Object... values) {
        conversation.tell(ticket, notice, clock.instant(), values);
    }
}
