package io.chengnuo.sla;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever may read a ticket, or count it on a board, may see its clocks. For others they are not there. */
@Component
class ReadableClocks {

    private final TicketScope scope;
    private final Access access;

    ReadableClocks(TicketScope scope, Access access) {
        this.scope = scope;
        this.access = access;
    }

    void require(TicketId ticket) {
        var readable = Stream.of(Right.TICKET_READ, Right.BOARD_READ)
                .filter(access::has)
                .anyMatch(right -> !scope.among(List.of(ticket.value()), right).isEmpty());
        if (!readable) {
            throw new NotFound("no_such_ticket");
        }
    }
}
