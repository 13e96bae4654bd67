package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two tickets are one matter: the later one ends and leads to the earlier one. Nothing said or attached is moved; the survivor's
 * conversation reads that of the merged ones too, so that undoing restores everything by itself.
 */
@Service
public class MergeTickets {

    private final Tickets tickets;
    private final Conversation conversation;
    private final DSLContext sql;
    private final Clock clock;

    MergeTickets(Tickets tickets, Conversation conversation, DSLContext sql, Clock clock) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.sql = sql;
        this.clock = clock;
    }

    private record Known(UUID id, String number, Instant openedAt) {}

    /** {@code customersMayDiffer} when somebody made sure that both customers ask for the same. */
    @Transactional
    public void merge(TicketId merged, TicketId into, boolean customersMayDiffer, UUID by, @Nullable String reason) {
        var at = clock.instant();
        var known = lock(merged, into);
        var ticket = tickets.require(merged);
        var survivor = tickets.require(into);
        var itself = of(known, merged);
        var other = of(known, into);
        var happened = ticket.merge(survivor, other.number(), customersMayDiffer, by, reason, at);
        if (other.openedAt().isAfter(itself.openedAt())) {
            throw new Conflict("older_survives", new FieldError("into", "invalid"));
        }
        tickets.record(ticket, happened);
        tickets.record(survivor, new TicketJoined(into, merged, itself.number(), by, at));
        if (ticket.customer().equals(survivor.customer())) {
            conversation.tell(into, "merged", at, itself.number(), other.number());
        }
    }

    /** Restores the ticket as it was before it was merged. */
    @Transactional
    public void undo(TicketId merged, UUID by, @Nullable String reason) {
        var at = clock.instant();
        var into = survivorOf(merged);
        var known = lock(merged, into);
        var ticket = tickets.require(merged);
        var survivor = tickets.require(into);
        var happened = ticket.unmerge(of(known, into).number(), by, reason, at);
        tickets.record(ticket, happened);
        tickets.record(
                survivor, new TicketParted(into, merged, of(known, merged).number(), by, at));
        if (ticket.customer().equals(survivor.customer())) {
            conversation.tell(merged, "unmerged", at, of(known, merged).number());
        }
    }

    private TicketId survivorOf(TicketId merged) {
        return sql.select(TICKETS.MERGED_INTO)
                .from(TICKETS)
                .where(TICKETS.ID.eq(merged.value()), TICKETS.MERGED_INTO.isNotNull())
                .fetchOptional(TICKETS.MERGED_INTO)
                .map(TicketId::new)
                .orElseThrow(() -> new Conflict("not_merged"));
    }

    /** Both rows in one order, so that two who merge crosswise wait for each other instead of blocking each other. */
    private Map<UUID, Known> lock(TicketId one, TicketId other) {
        return sql.select(TICKETS.ID, TICKETS.NUMBER, TICKETS.OPENED_AT)
                .from(TICKETS)
                .where(TICKETS.ID.in(List.of(one.value(), other.value())))
                .orderBy(TICKETS.ID)
                .forUpdate()
                .fetchMap(TICKETS.ID, row -> new Known(row.value1(), row.value2(), row.value3()));
    }

    private static Known of(Map<UUID, Known> known, TicketId ticket) {
        var found = known.get(ticket.value());
        if (found == null) {
            throw new NotFound("no_such_ticket");
        }
        return found;
    }
}
