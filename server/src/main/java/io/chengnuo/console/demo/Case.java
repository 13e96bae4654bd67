package io.chengnuo.console.demo;

import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.TicketId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request while its story is told: what it asks, and the ids the product gave it so far. */
final class Case {
    private final NewTicket request;
    private @Nullable TicketId ticket;
    private @Nullable UUID transfer;

    Case(NewTicket request) {
        this.request = request;
    }

    NewTicket request() {
        return request;
    }

    boolean isOpen() {
        return ticket != null;
    }

    void opened(TicketId id) {
        ticket = id;
    }

    TicketId ticket() {
        if (ticket == null) {
            throw new IllegalStateException("not opened yet");
        }
        return ticket;
    }

    void transferred(UUID id) {
        transfer = id;
    }

    UUID transfer() {
        if (transfer == null) {
            throw new IllegalStateException("not transferred");
        }
        return transfer;
    }
}
