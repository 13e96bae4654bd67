package io.chengnuo.ticket.search;

import static io.chengnuo.ticket.db.Tables.MESSAGES;
import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.customer.CustomerSummaries;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads tickets for the index: subject, text, number, the customer's name and everything said. */
@Repository
class TicketTexts {

    private final DSLContext sql;
    private final CustomerSummaries customers;

    TicketTexts(DSLContext sql, CustomerSummaries customers) {
        this.sql = sql;
        this.customers = customers;
    }

    List<IndexedTicket> of(Collection<UUID> tickets) {
        var rows = sql.select(
                        TICKETS.ID,
                        TICKETS.NUMBER,
                        TICKETS.SUBJECT,
                        TICKETS.BODY,
                        TICKETS.CUSTOMER,
                        TICKETS.OPENED_AT,
                        DSL.when(TICKETS.CATEGORY_KNOWN, TICKETS.CATEGORY))
                .from(TICKETS)
                .where(TICKETS.ID.eq(DSL.any(tickets.toArray(UUID[]::new))))
                .fetch();
        var said = said(tickets);
        var whose = customers.of(rows.stream().map(row -> row.value5()).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> {
                    var customer = whose.get(row.value5());
                    var words = Stream.of(
                            row.value2(), row.value3(), row.value4(), customer == null ? "" : customer.name());
                    var text = Stream.concat(words, said.getOrDefault(row.value1(), List.of()).stream())
                            .collect(Collectors.joining("\n"));
                    var asked = TicketIndex.asked(row.value3(), row.value4());
                    return new IndexedTicket(row.value1(), text, asked, row.value7(), row.value6());
                })
                .toList();
    }

    /** The ids after this one, in their order; all when null. */
    List<UUID> idsAfter(@Nullable UUID last, int limit) {
        return sql.select(TICKETS.ID)
                .from(TICKETS)
                .where(last == null ? DSL.noCondition() : TICKETS.ID.gt(last))
                .orderBy(TICKETS.ID)
                .limit(limit)
                .fetch(TICKETS.ID);
    }

    private Map<UUID, List<String>> said(Collection<UUID> tickets) {
        return sql.select(MESSAGES.TICKET, MESSAGES.BODY)
                .from(MESSAGES)
                .where(MESSAGES.TICKET.eq(DSL.any(tickets.toArray(UUID[]::new))))
                .orderBy(MESSAGES.TICKET, MESSAGES.ID)
                .fetchGroups(MESSAGES.TICKET, MESSAGES.BODY);
    }
}
