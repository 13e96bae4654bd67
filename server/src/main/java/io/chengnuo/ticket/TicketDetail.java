package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.ATTACHMENTS;
import static io.chengnuo.ticket.db.Tables.DELIVERIES;
import static io.chengnuo.ticket.db.Tables.TICKETS;
import static io.chengnuo.ticket.db.Tables.TRANSFERS;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.customer.CustomerSummaries.CustomerSummary;
import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import io.chengnuo.shared.NotFound;
import io.chengnuo.ticket.Names.Named;
import io.chengnuo.ticket.db.tables.records.DeliveriesRecord;
import io.chengnuo.ticket.db.tables.records.TicketsRecord;
import io.chengnuo.ticket.db.tables.records.TransfersRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One ticket with everything its screen shows, except the conversation and the story. */
@Repository
class TicketDetail {

    private final DSLContext sql;
    private final TicketScope scope;
    private final Names names;
    private final CustomerSummaries customers;
    private final Access access;
    private final MergedTickets merged;
    private final Clock clock;

    TicketDetail(
            DSLContext sql,
            TicketScope scope,
            Names names,
            CustomerSummaries customers,
            Access access,
            MergedTickets merged,
            Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.names = names;
        this.customers = customers;
        this.access = access;
        this.merged = merged;
        this.clock = clock;
    }

    /**
     * {@code categoryRecognised}: by the words, and nobody has said otherwise; {@code missing} is what closing still lacks,
     * {@code allowed} what the reader may do now.
     */
    record Shown(
            UUID id,
            String number,
            int version,
            String subject,
            String body,
            TicketStatus status,
            Channel channel,
            String category,
            boolean categoryRecognised,
            @Nullable ProblemClass problemClass,
            Complexity complexity,
            boolean major,
            Urgency urgency,
            Impact impact,
            Tier tier,
            Priority priority,
            boolean highRisk,
            List<String> risks,
            @Nullable UUID policyVersion,
            @Nullable CustomerSummary customer,
            @Nullable Named team,
            @Nullable Named handler,
            @Nullable Named firstResponder,
            Instant openedAt,
            Instant changedAt,
            @Nullable Instant waitingSince,
            @Nullable PauseReason waitingFor,
            @Nullable Instant waitingUntil,
            @Nullable Instant closedAt,
            @Nullable Instant dueAt,
            @Nullable ShownTransfer transfer,
            int transfers,
            @Nullable Instant ownerAskedAt,
            @Nullable ShownDelivery delivery,
            int reopened,
            List<ShownFile> files,
            Set<CloseRequirement> missing,
            Set<TicketVerb> allowed,
            @Nullable ShownSnooze snooze,
            @Nullable Other mergedInto,
            List<MergedHere> merged) {}

    /** {@code until} is null when the ticket lies until the customer writes. */
    record ShownSnooze(@Nullable Named by, @Nullable Instant until) {}

    record Other(UUID id, String number) {}

    /** A ticket that was merged into this one, with the words it began with. */
    record MergedHere(UUID id, String number, String subject, String body, List<ShownFile> files, Instant openedAt) {}

    record ShownTransfer(
            UUID id,
            @Nullable Named from,
            @Nullable Named toTeam,
            @Nullable Named toPerson,
            String reason,
            Instant at) {}

    record ShownDelivery(
            UUID id,
            String result,
            String explanation,
            List<ShownFile> documents,
            Instant at,
            @Nullable Named by,
            @Nullable Confirmation confirmed,
            @Nullable Instant confirmedAt,
            @Nullable String disputed,
            @Nullable Instant verifiedAt) {}

    private record Attached(
            ShownFile file,
            @Nullable UUID message,
            @Nullable UUID delivery) {}

    @Transactional(readOnly = true)
    Shown require(TicketId id) {
        var row = sql.selectFrom(TICKETS)
                .where(TICKETS.ID.eq(id.value()), scope.of(Right.TICKET_READ))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_ticket"));
        var files = attached(id);
        var delivery = latestDelivery(id);
        var transfer = row.getTransfer() == null ? null : transfer(row.getTransfer());
        var known = names.of(
                Stream.of(
                        row.getHandler(),
                        row.getFirstResponder(),
                        row.getSnoozedBy(),
                        delivery == null ? null : delivery.getDeliveredBy(),
                        transfer == null ? null : transfer.getFromPerson(),
                        transfer == null ? null : transfer.getToPerson()),
                Stream.of(row.getTeam(), transfer == null ? null : transfer.getToTeam()));
        return shown(row, Tickets.ticket(row), known, transfer, delivery, files);
    }

    private Shown shown(
            TicketsRecord row,
            Ticket ticket,
            Names.Known known,
            @Nullable TransfersRecord transfer,
            @Nullable DeliveriesRecord delivery,
            List<Attached> files) {
        var what = ticket.now().classification();
        return new Shown(
                row.getId(),
                row.getNumber(),
                row.getVersion(),
                row.getSubject(),
                row.getBody(),
                ticket.now().status(),
                ticket.channel(),
                what.category(),
                !row.getCategoryKnown() && what.category().equals(row.getRecognised()),
                what.problemClass(),
                what.complexity(),
                what.major(),
                what.urgency(),
                what.impact(),
                ticket.tier(),
                what.priority(),
                row.getRisks().length > 0,
                List.of(row.getRisks()),
                row.getPolicyVersion(),
                customers.of(List.of(ticket.customer())).get(ticket.customer()),
                known.team(row.getTeam()),
                known.person(row.getHandler()),
                known.person(row.getFirstResponder()),
                row.getOpenedAt(),
                row.getChangedAt(),
                row.getWaitingSince(),
                ticket.now().waiting() == null ? null : ticket.now().waiting().reason(),
                row.getWaitingUntil(),
                row.getClosedAt(),
                row.getNextDueAt(),
                transfer == null ? null : shown(transfer, known),
                row.getTransfers(),
                row.getOwnerAskedAt(),
                delivery == null ? null : shown(delivery, known, files),
                row.getReopenings(),
                files.stream()
                        .filter(file -> file.message() == null && file.delivery() == null)
                        .map(Attached::file)
                        .toList(),
                ticket.missingForClose(),
                TicketVerb.allowed(ticket, access.person(), access::has, clock.instant()),
                row.getSnoozedBy() == null
                        ? null
                        : new ShownSnooze(known.person(row.getSnoozedBy()), row.getSnoozedUntil()),
                row.getMergedInto() == null ? null : other(row.getMergedInto()),
                mergedInto(ticket.id()));
    }

    private static ShownTransfer shown(TransfersRecord transfer, Names.Known known) {
        return new ShownTransfer(
                transfer.getId(),
                known.person(transfer.getFromPerson()),
                known.team(transfer.getToTeam()),
                known.person(transfer.getToPerson()),
                transfer.getReason(),
                transfer.getRequestedAt());
    }

    private static ShownDelivery shown(DeliveriesRecord delivery, Names.Known known, List<Attached> files) {
        return new ShownDelivery(
                delivery.getId(),
                delivery.getResult(),
                delivery.getExplanation(),
                files.stream()
                        .filter(file -> delivery.getId().equals(file.delivery()))
                        .map(Attached::file)
                        .toList(),
                delivery.getDeliveredAt(),
                known.person(delivery.getDeliveredBy()),
                delivery.getConfirmedHow() == null ? null : Confirmation.valueOf(delivery.getConfirmedHow()),
                delivery.getConfirmedAt(),
                delivery.getDisputeReason(),
                delivery.getVerifiedAt());
    }

    private @Nullable Other other(UUID id) {
        return sql.select(TICKETS.ID, TICKETS.NUMBER)
                .from(TICKETS)
                .where(TICKETS.ID.eq(id))
                .fetchOne(row -> new Other(row.value1(), row.value2()));
    }

    private List<MergedHere> mergedInto(TicketId id) {
        var family = merged.family(id);
        if (family.size() == 1) {
            return List.of();
        }
        return sql.selectFrom(TICKETS)
                .where(TICKETS.ID.in(family), TICKETS.ID.ne(id.value()))
                .orderBy(TICKETS.OPENED_AT)
                .fetch(row -> new MergedHere(
                        row.getId(),
                        row.getNumber(),
                        row.getSubject(),
                        row.getBody(),
                        attached(new TicketId(row.getId())).stream()
                                .filter(file -> file.message() == null && file.delivery() == null)
                                .map(Attached::file)
                                .toList(),
                        row.getOpenedAt()));
    }

    private List<Attached> attached(TicketId id) {
        return sql.select(
                        ATTACHMENTS.FILE,
                        ATTACHMENTS.NAME,
                        ATTACHMENTS.SIZE,
                        ATTACHMENTS.MEDIA_TYPE,
                        ATTACHMENTS.MESSAGE,
                        ATTACHMENTS.DELIVERY)
                .from(ATTACHMENTS)
                .where(ATTACHMENTS.TICKET.eq(id.value()), ATTACHMENTS.MESSAGE.isNull())
                .orderBy(ATTACHMENTS.FILE)
                .fetch(row -> new Attached(
                        new ShownFile(row.value1(), row.value2(), row.value3(), row.value4()),
                        row.value5(),
                        row.value6()));
    }

    private @Nullable DeliveriesRecord latestDelivery(TicketId id) {
        return sql.selectFrom(DELIVERIES)
                .where(DELIVERIES.TICKET.eq(id.value()))
                .orderBy(DELIVERIES.DELIVERED_AT.desc(), DELIVERIES.ID.desc())
                .limit(1)
                .fetchOne();
    }

    private TransfersRecord transfer(UUID id) {
        return Objects.requireNonNull(
                sql.selectFrom(TRANSFERS).where(TRANSFERS.ID.eq(id)).fetchOne());
    }
}
