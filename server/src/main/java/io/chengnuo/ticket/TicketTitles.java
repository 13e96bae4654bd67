package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What tickets are called, for lists of other modules. Says nothing about who may read them: see {@link TicketScope}. */
@Component
public class TicketTitles {

    private final DSLContext sql;

    TicketTitles(DSLContext sql) {
        this.sql = sql;
    }

    public record Title(String number, String subject) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Title> of(Collection<UUID> tickets) {
        return sql.select(TICKETS.ID, TICKETS.NUMBER, TICKETS.SUBJECT)
                .from(TICKETS)
                .where(TICKETS.ID.in(tickets))
                .fetchMap(row -> row.value1(), row -> new Title(row.value2(), row.value3()));
    }
}
