package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.db.tables.records.TicketsRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what other modules ask about tickets. Asks for nobody's right: whoever calls has decided who may know. */
@Component
public class TicketBriefs {

    private final DSLContext sql;
    private final MergedTickets merged;

    TicketBriefs(DSLContext sql, MergedTickets merged) {
        this.sql = sql;
        this.merged = merged;
    }

    @Transactional(readOnly = true)
    public TicketBrief require(TicketId id) {
        return one(TICKETS.ID.eq(id.value())).orElseThrow(() -> new NotFound("no_such_ticket"));
    }

    /** As require, and nobody changes it until the transaction ends. */
    @Transactional
    public TicketBrief requireLocked(TicketId id) {
        return sql.selectFrom(TICKETS)
                .where(TICKETS.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(TicketBriefs::brief)
                .orElseThrow(() -> new NotFound("no_such_ticket"));
    }

    /** Nobody changes these until the transaction ends; locked in one order. */
    @Transactional
    public void lock(Collection<UUID> ids) {
        sql.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(TICKETS.ID)
                .forUpdate()
                .execute();
    }

    /** By what people call it: {@code SR-2026-000123}. */
    @Transactional(readOnly = true)
    public Optional<TicketBrief> find(String number) {
        return one(TICKETS.NUMBER.eq(number));
    }

    /** Where a ticket's matter goes on for its customer: itself, unless it was merged into another of the same customer. */
    @Transactional(readOnly = true)
    public TicketBrief survivor(TicketBrief ticket) {
        if (ticket.status() != TicketStatus.MERGED) {
            return ticket;
        }
        var survivor = require(merged.survivor(ticket.id()));
        return survivor.customer().equals(ticket.customer()) ? survivor : ticket;
    }

    /** A customer's tickets, the newest first; only those named in {@code among} unless it is null. */
    @Transactional(readOnly = true)
    public Page<TicketBrief> of(UUID customer, @Nullable Collection<UUID> among, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(TICKETS)
                .where(TICKETS.CUSTOMER.eq(customer))
                .and(among == null ? DSL.noCondition() : TICKETS.ID.in(among))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(TICKETS.OPENED_AT, TICKETS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(TICKETS.OPENED_AT.desc(), TICKETS.ID.desc())
                .limit(limit + 1)
                .fetch(TicketBriefs::brief);
        return Page.of(rows, limit, last -> Cursor.of(last.openedAt(), last.id()));
    }

    /** Several at once; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, TicketBrief> all(Collection<UUID> ids) {
        return sql.selectFrom(TICKETS).where(TICKETS.ID.in(ids)).fetchMap(TICKETS.ID, TicketBriefs::brief);
    }

    /** What rules of the policy look at. */
    @Transactional(readOnly = true)
    public CaseTraits traits(TicketId id) {
        return sql.selectFrom(TICKETS)
                .where(TICKETS.ID.eq(id.value()))
                .fetchOptional(row -> new CaseTraits(
                        row.getCategory(),
                        row.getProblemClass() == null ? null : ProblemClass.valueOf(row.getProblemClass()),
                        Complexity.valueOf(row.getComplexity()),
                        row.getMajor(),
                        Priority.valueOf(row.getPriority()),
                        Tier.valueOf(row.getTier()),
                        Channel.valueOf(row.getChannel())))
                .orElseThrow(() -> new NotFound("no_such_ticket"));
    }

    /** What a customer asked of the same kind after a moment; the newest first. */
    @Transactional(readOnly = true)
    public List<TicketBrief> askedAgain(UUID customer, String category, Instant after, int limit) {
        return sql.selectFrom(TICKETS)
                .where(TICKETS.CUSTOMER.eq(customer))
                .and(TICKETS.CATEGORY.eq(category))
                .and(TICKETS.OPENED_AT.gt(after))
                .orderBy(TICKETS.OPENED_AT.desc(), TICKETS.ID.desc())
                .limit(limit)
                .fetch(TicketBriefs::brief);
    }

    @Transactional(readOnly = true)
    public List<TicketBrief> among(Collection<UUID> ids) {
        return sql.selectFrom(TICKETS)
                .where(TICKETS.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(TICKETS.OPENED_AT.desc(), TICKETS.ID.desc())
                .fetch(TicketBriefs::brief);
    }

    @Transactional(readOnly = true)
    public Optional<TicketBrief> find(TicketId id) {
        return one(TICKETS.ID.eq(id.value()));
    }

    /** Those of these that are there. */
    @Transactional(readOnly = true)
    public Map<TicketId, TicketBrief> of(Collection<UUID> ids) {
        return among(ids).stream().collect(Collectors.toMap(TicketBrief::id, Function.identity()));
    }

    /**
     * Open tickets on which nothing happened since a moment, the longest quiet first; after one that was looked at. Those an import
     * brought are left out: that nothing happened on them is the past of another system.
     */
    @Transactional(readOnly = true)
    public List<TicketBrief> quietSince(Instant moment, @Nullable TicketBrief after, int limit) {
        return sql.selectFrom(TICKETS)
                .where(TICKETS.CLOSED_AT.isNull())
                .and(TICKETS.STATUS.ne(TicketStatus.WITHDRAWN.name()))
                .and(TICKETS.CHANNEL.ne(Channel.IMPORT.name()))
                .and(TICKETS.CHANGED_AT.le(moment))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(TICKETS.CHANGED_AT, TICKETS.ID)
                                        .gt(after.changedAt(), after.id().value()))
                .orderBy(TICKETS.CHANGED_AT, TICKETS.ID)
                .limit(limit)
                .fetch(TicketBriefs::brief);
    }

    private Optional<TicketBrief> one(Condition which) {
        return sql.selectFrom(TICKETS).where(which).fetchOptional(TicketBriefs::brief);
    }

    private static TicketBrief brief(TicketsRecord row) {
        return new TicketBrief(
                new TicketId(row.getId()),
                row.getNumber(),
                row.getSubject(),
                TicketStatus.valueOf(row.getStatus()),
                row.getCustomer(),
                Channel.valueOf(row.getChannel()),
                row.getCategory(),
                row.getProblemClass() == null ? null : ProblemClass.valueOf(row.getProblemClass()),
                Complexity.valueOf(row.getComplexity()),
                row.getMajor(),
                row.getRisks().length > 0,
                Tier.valueOf(row.getTier()),
                Priority.valueOf(row.getPriority()),
                row.getTeam(),
                row.getUnit(),
                row.getHandler(),
                row.getFirstResponder(),
                row.getOpenedAt(),
                row.getChangedAt(),
                row.getAnsweredAt(),
                row.getDeliveredAt(),
                row.getConfirmedAt(),
                row.getClosedAt());
    }
}
