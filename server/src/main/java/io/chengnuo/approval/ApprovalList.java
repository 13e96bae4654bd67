package io.chengnuo.approval;

import static io.chengnuo.approval.db.Tables.REQUESTS;
import static io.chengnuo.approval.db.Tables.VOTES;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.Deputies;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The approvals of one person: to be decided, asked for, decided. */
@Repository
class ApprovalList {

    private final DSLContext sql;
    private final Approvals approvals;
    private final Deputies deputies;
    private final Clock clock;

    ApprovalList(DSLContext sql, Approvals approvals, Deputies deputies, Clock clock) {
        this.sql = sql;
        this.approvals = approvals;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** What waits for this person, or for somebody the person stands in for; the longest waiting first. */
    @Transactional(readOnly = true)
    Page<ApprovalRow> toDecide(UUID person, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(REQUESTS)
                .where(waitsFor(person))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(REQUESTS.ASKED_AT, REQUESTS.ID).gt(after.instant(0), after.uuid(1)))
                .orderBy(REQUESTS.ASKED_AT, REQUESTS.ID)
                .limit(limit + 1)
                .fetch(approvals::row);
        return Page.of(rows, limit, last -> Cursor.of(last.askedAt(), last.id()));
    }

    @Transactional(readOnly = true)
    int waiting(UUID person) {
        return sql.fetchCount(REQUESTS, waitsFor(person));
    }

    @Transactional(readOnly = true)
    Page<ApprovalRow> asked(UUID person, int limit, @Nullable String cursor) {
        return newest(REQUESTS.ASKED_BY.eq(person), limit, cursor);
    }

    /** Those this person said something to, for himself or for others. */
    @Transactional(readOnly = true)
    Page<ApprovalRow> decided(UUID person, int limit, @Nullable String cursor) {
        return newest(
                REQUESTS.ID.in(DSL.select(VOTES.REQUEST)
                        .from(VOTES)
                        .where(VOTES.VOTED_BY.eq(person), VOTES.VERDICT.isNotNull())),
                limit,
                cursor);
    }

    @Transactional(readOnly = true)
    Page<ApprovalRow> all(int limit, @Nullable String cursor) {
        return newest(DSL.noCondition(), limit, cursor);
    }

    /** All that was asked about a ticket. */
    @Transactional(readOnly = true)
    List<ApprovalRow> ofTicket(UUID ticket) {
        return sql.selectFrom(REQUESTS)
                .where(REQUESTS.TICKET.eq(ticket))
                .orderBy(REQUESTS.ASKED_AT.desc(), REQUESTS.ID.desc())
                .limit(100)
                .fetch(approvals::row);
    }

    private Page<ApprovalRow> newest(Condition which, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(REQUESTS)
                .where(which)
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(REQUESTS.ASKED_AT, REQUESTS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(REQUESTS.ASKED_AT.desc(), REQUESTS.ID.desc())
                .limit(limit + 1)
                .fetch(approvals::row);
        return Page.of(rows, limit, last -> Cursor.of(last.askedAt(), last.id()));
    }

    private Condition waitsFor(UUID person) {
        return REQUESTS.STATE
                .eq(ApprovalState.WAITING.name())
                .and(REQUESTS.ASKED_BY.ne(person))
                .and(DSL.exists(DSL.selectOne()
                        .from(VOTES)
                        .where(
                                VOTES.REQUEST.eq(REQUESTS.ID),
                                VOTES.STEP.eq(REQUESTS.STEP),
                                VOTES.VERDICT.isNull(),
                                VOTES.REPLACED_AT.isNull(),
                                VOTES.PERSON.in(voices(person)))));
    }

    private Set<UUID> voices(UUID person) {
        var voices = new HashSet<>(deputies.principalsOf(person, clock.instant()));
        voices.add(person);
        return voices;
    }
}
