package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.CLOSURES;

import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the loop; refused, naming what is missing, until recorded, handled, verified and reported back. */
@Service
public class CloseTicket {

    private final Tickets tickets;
    private final DSLContext sql;
    private final Clock clock;

    CloseTicket(Tickets tickets, DSLContext sql, Clock clock) {
        this.tickets = tickets;
        this.sql = sql;
        this.clock = clock;
    }

    /** {@code person} is null when the product decides by itself. */
    @Transactional
    public void close(TicketId id, @Nullable UUID person) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        var closed = ticket.close(person, at);
        sql.insertInto(CLOSURES)
                .set(CLOSURES.ID, Ids.next(at))
                .set(CLOSURES.TICKET, id.value())
                .set(CLOSURES.CLOSED_BY, person)
                .set(CLOSURES.CLOSED_AT, at)
                .execute();
        tickets.record(ticket, closed);
    }
}
