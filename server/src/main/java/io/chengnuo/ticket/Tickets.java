package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.db.tables.records.TicketsRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** The tickets as rows: one is loaded and locked, decided upon, and written back with the facts that changed it. */
@Repository
class Tickets {

    private final DSLContext sql;
    private final Facts facts;
    private final ObjectProvider<TicketGate> gates;

    Tickets(DSLContext sql, Facts facts, ObjectProvider<TicketGate> gates) {
        this.sql = sql;
        this.facts = facts;
        this.gates = gates;
    }

    Ticket require(TicketId id) {
        return sql.selectFrom(TICKETS)
                .where(TICKETS.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Tickets::ticket)
                .orElseThrow(() -> new NotFound("no_such_ticket"));
    }

    /** As it is now, for those who only look. */
    Ticket read(TicketId id) {
        return sql.selectFrom(TICKETS)
                .where(TICKETS.ID.eq(id.value()))
                .fetchOptional(Tickets::ticket)
                .orElseThrow(() -> new NotFound("no_such_ticket"));
    }

    /** Writes what the facts made of the ticket, then records and announces them in their order. */
    Ticket record(Ticket before, List<? extends TicketFact> happened) {
        if (happened.isEmpty()) {
            return before;
        }
        gates.forEach(gate -> happened.forEach(gate::check));
        var after = before.after(happened);
        save(after, happened.getLast());
        happened.forEach(facts::record);
        return after;
    }

    Ticket record(Ticket before, TicketFact happened) {
        return record(before, List.of(happened));
    }

    /** A verb that begins with somebody's first touch. */
    Ticket record(Ticket before, List<TicketFact> touch, TicketFact happened) {
        var all = new ArrayList<>(touch);
        all.add(happened);
        return record(before, all);
    }

    private void save(Ticket ticket, TicketFact last) {
        var now = ticket.now();
        var what = now.classification();
        var who = now.responsibility();
        var transfer = now.transfer();
        var delivery = now.delivery();
        var snooze = now.aside().snooze();
        var merge = now.aside().merge();
        var waiting = now.waiting();
        var waited = merge == null ? null : merge.waiting();
        sql.update(TICKETS)
                .set(TICKETS.VERSION, TICKETS.VERSION.plus(1))
                .set(TICKETS.STATUS, now.status().name())
                .set(TICKETS.CATEGORY, what.category())
                .set(TICKETS.PROBLEM_CLASS, name(what.problemClass()))
                .set(TICKETS.COMPLEXITY, what.complexity().name())
                .set(TICKETS.MAJOR, what.major())
                .set(TICKETS.URGENCY, what.urgency().name())
                .set(TICKETS.IMPACT, what.impact().name())
                .set(TICKETS.PRIORITY, what.priority().name())
                .set(TICKETS.TEAM, who.team())
                .set(TICKETS.UNIT, who.unit())
                .set(TICKETS.HANDLER, who.handler())
                .set(TICKETS.FIRST_RESPONDER, who.firstResponder())
                .set(TICKETS.TRANSFER, transfer == null ? null : transfer.id())
                .set(TICKETS.TRANSFER_TEAM, transfer == null ? null : transfer.toTeam())
                .set(TICKETS.TRANSFER_PERSON, transfer == null ? null : transfer.toPerson())
                .set(TICKETS.TRANSFERS, now.transfers())
                .set(TICKETS.REOPENINGS, now.reopenings())
                .set(TICKETS.DELIVERY, delivery == null ? null : delivery.id())
                .set(TICKETS.DELIVERED_AT, delivery == null ? null : delivery.at())
                .set(TICKETS.CONFIRMED_AT, delivery == null ? null : delivery.confirmedAt())
                .set(TICKETS.VERIFIED_AT, delivery == null ? null : delivery.verifiedAt())
                .set(TICKETS.ANSWERED_AT, now.answeredAt())
                .set(TICKETS.WAITING_SINCE, now.waitingSince())
                .set(
                        TICKETS.WAITING_FOR,
                        waiting == null ? null : waiting.reason().name())
                .set(TICKETS.WAITING_UNTIL, waiting == null ? null : waiting.until())
                .set(TICKETS.CLOSED_AT, now.closedAt())
                .set(TICKETS.SNOOZED_BY, snooze == null ? null : snooze.by())
                .set(TICKETS.SNOOZED_UNTIL, snooze == null ? null : snooze.until())
                .set(TICKETS.MERGED_INTO, merge == null ? null : merge.into().value())
                .set(TICKETS.MERGED_WAS, merge == null ? null : merge.was().name())
                .set(TICKETS.MERGED_WAITING_SINCE, waited == null ? null : waited.since())
                .set(
                        TICKETS.MERGED_WAITING_FOR,
                        waited == null ? null : waited.reason().name())
                .set(TICKETS.MERGED_WAITING_UNTIL, waited == null ? null : waited.until())
                .set(TICKETS.CHANGED_AT, last.at())
                .set(TICKETS.OWNER_ASKED_AT, open(now, TICKETS.OWNER_ASKED_AT))
                .set(TICKETS.FIRST_OFFER, open(now, TICKETS.FIRST_OFFER))
                .set(TICKETS.FIRST_OFFER_PERSON, open(now, TICKETS.FIRST_OFFER_PERSON))
                .where(TICKETS.ID.eq(ticket.id().value()))
                .execute();
    }

    /** A person has said what it is about. */
    void categoryKnown(TicketId id) {
        sql.update(TICKETS)
                .set(TICKETS.CATEGORY_KNOWN, true)
                .where(TICKETS.ID.eq(id.value()))
                .execute();
    }

    /** What waits about an open ticket ends with it. */
    private static <T> Field<T> open(TicketState now, Field<T> kept) {
        return now.status().isOpen() ? kept : DSL.castNull(kept);
    }

    static Ticket ticket(TicketsRecord row) {
        return new Ticket(
                new TicketId(row.getId()),
                row.getCustomer(),
                Channel.valueOf(row.getChannel()),
                Tier.valueOf(row.getTier()),
                new TicketState(
                        TicketStatus.valueOf(row.getStatus()),
                        classification(row),
                        new Responsibility(row.getTeam(), row.getUnit(), row.getHandler(), row.getFirstResponder()),
                        row.getTransfer() == null
                                ? null
                                : new PendingTransfer(
                                        row.getTransfer(), row.getTransferTeam(), row.getTransferPerson()),
                        row.getTransfers(),
                        row.getReopenings(),
                        row.getDelivery() == null
                                ? null
                                : new Delivered(
                                        row.getDelivery(),
                                        row.getDeliveredAt(),
                                        row.getConfirmedAt(),
                                        row.getVerifiedAt()),
                        row.getAnsweredAt(),
                        waiting(row.getWaitingSince(), row.getWaitingFor(), row.getWaitingUntil()),
                        row.getClosedAt(),
                        aside(row)));
    }

    private static Aside aside(TicketsRecord row) {
        return new Aside(
                row.getSnoozedBy() == null ? null : new Aside.Snooze(row.getSnoozedBy(), row.getSnoozedUntil()),
                row.getMergedInto() == null
                        ? null
                        : new Aside.Merge(
                                new TicketId(row.getMergedInto()),
                                TicketStatus.valueOf(row.getMergedWas()),
                                waiting(
                                        row.getMergedWaitingSince(),
                                        row.getMergedWaitingFor(),
                                        row.getMergedWaitingUntil())));
    }

    private static @Nullable Waiting waiting(
            @Nullable Instant since, @Nullable String reason, @Nullable Instant until) {
        if (since == null) {
            return null;
        }
        return new Waiting(since, reason == null ? PauseReason.WAITING_CUSTOMER : PauseReason.valueOf(reason), until);
    }

    private static Classification classification(TicketsRecord row) {
        return new Classification(
                row.getCategory(),
                row.getProblemClass() == null ? null : ProblemClass.valueOf(row.getProblemClass()),
                Complexity.valueOf(row.getComplexity()),
                row.getMajor(),
                Urgency.valueOf(row.getUrgency()),
                Impact.valueOf(row.getImpact()),
                Priority.valueOf(row.getPriority()));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
