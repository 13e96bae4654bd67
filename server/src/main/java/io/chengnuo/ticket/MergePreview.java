package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.ATTACHMENTS;
import static io.chengnuo.ticket.db.Tables.MESSAGES;
import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Priority;
import io.chengnuo.shared.NotFound;
import io.chengnuo.ticket.Names.Named;
import io.chengnuo.ticket.db.tables.records.TicketsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What merging two tickets would come to, before anybody does it: which one survives, with what, and which promises end. */
@Repository
class MergePreview {

    private static final Set<String> OPEN_CLOCKS = Set.of("running", "paused", "breached");

    private final DSLContext sql;
    private final TicketScope scope;
    private final Names names;
    private final CustomerSummaries customers;
    private final ObjectProvider<TicketClocks> clocks;

    MergePreview(
            DSLContext sql,
            TicketScope scope,
            Names names,
            CustomerSummaries customers,
            ObjectProvider<TicketClocks> clocks) {
        this.sql = sql;
        this.scope = scope;
        this.names = names;
        this.customers = customers;
        this.clocks = clocks;
    }

    record Side(
            UUID id,
            String number,
            int version,
            String subject,
            TicketStatus status,
            Priority priority,
            UUID customer,
            String customerName,
            @Nullable Named handler,
            Instant openedAt,
            @Nullable Instant dueAt,
            int publicMessages,
            int internalMessages,
            int files,
            List<TicketClock> clocks) {}

    /** {@code survivor} came first. {@code heavier}: the merged one has the higher priority, which the survivor does not take over by itself. */
    record Preview(Side survivor, Side merged, boolean sameCustomer, boolean heavier) {}

    @Transactional(readOnly = true)
    Preview of(TicketId one, TicketId other) {
        var first = row(one);
        var second = row(other);
        var inOrder = second.getOpenedAt().isBefore(first.getOpenedAt());
        var survivor = inOrder ? second : first;
        var merged = inOrder ? first : second;
        return new Preview(
                side(survivor),
                side(merged),
                survivor.getCustomer().equals(merged.getCustomer()),
                merged.getPriority().compareTo(survivor.getPriority()) < 0);
    }

    private TicketsRecord row(TicketId id) {
        return sql.selectFrom(TICKETS)
                .where(TICKETS.ID.eq(id.value()), scope.of(Right.TICKET_ASSIGN))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_ticket"));
    }

    private Side side(TicketsRecord row) {
        var ticket = new TicketId(row.getId());
        var customer = customers.of(List.of(row.getCustomer())).get(row.getCustomer());
        return new Side(
                row.getId(),
                row.getNumber(),
                row.getVersion(),
                row.getSubject(),
                TicketStatus.valueOf(row.getStatus()),
                Priority.valueOf(row.getPriority()),
                row.getCustomer(),
                customer == null ? "?" : customer.name(),
                names.of(Stream.of(row.getHandler()), Stream.of()).person(row.getHandler()),
                row.getOpenedAt(),
                row.getNextDueAt(),
                messages(ticket, Visibility.PUBLIC),
                messages(ticket, Visibility.INTERNAL),
                sql.fetchCount(ATTACHMENTS, ATTACHMENTS.TICKET.eq(ticket.value())),
                clocks.stream().findFirst().map(keeper -> keeper.of(ticket)).orElse(List.of()).stream()
                        .filter(clock -> OPEN_CLOCKS.contains(clock.state()))
                        .toList());
    }

    private int messages(TicketId ticket, Visibility visibility) {
        return sql.fetchCount(
                MESSAGES, MESSAGES.TICKET.eq(ticket.value()).and(MESSAGES.VISIBILITY.eq(visibility.name())));
    }
}
