package io.chengnuo.work.aftersales;

import static io.chengnuo.work.db.Tables.FOLLOW_UP_VISITS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.DataScope;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.work.db.tables.records.FollowUpVisitsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Follow-up calls and visits, as rows. */
@Repository
class FollowUpVisits {

    private final DSLContext sql;

    FollowUpVisits(DSLContext sql) {
        this.sql = sql;
    }

    /** False when the same is planned already. */
    boolean add(UUID id, PlanVisit.Wanted wanted, Instant at) {
        return sql.insertInto(FOLLOW_UP_VISITS)
                        .set(FOLLOW_UP_VISITS.ID, id)
                        .set(FOLLOW_UP_VISITS.CUSTOMER, wanted.customer())
                        .set(FOLLOW_UP_VISITS.TICKET, wanted.ticket())
                        .set(FOLLOW_UP_VISITS.PLAN, wanted.plan())
                        .set(FOLLOW_UP_VISITS.SUBJECT, wanted.subject())
                        .set(FOLLOW_UP_VISITS.WAY, wanted.way().name())
                        .set(FOLLOW_UP_VISITS.TEAM, wanted.team())
                        .set(FOLLOW_UP_VISITS.UNIT, wanted.unit())
                        .set(FOLLOW_UP_VISITS.PERSON, wanted.person())
                        .set(FOLLOW_UP_VISITS.DUE_AT, wanted.dueAt())
                        .set(FOLLOW_UP_VISITS.MADE_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<FollowUpVisit> findLocked(UUID id, DataScope scope) {
        return sql.selectFrom(FOLLOW_UP_VISITS)
                .where(FOLLOW_UP_VISITS.ID.eq(id))
                .and(worked(scope))
                .forUpdate()
                .fetchOptional(FollowUpVisits::visit);
    }

    void done(FollowUpVisit visit, VisitOutcome outcome, String result, UUID by, Instant at) {
        sql.update(FOLLOW_UP_VISITS)
                .set(FOLLOW_UP_VISITS.DONE_AT, at)
                .set(FOLLOW_UP_VISITS.DONE_BY, by)
                .set(FOLLOW_UP_VISITS.OUTCOME, outcome.name())
                .set(FOLLOW_UP_VISITS.RESULT, result)
                .set(FOLLOW_UP_VISITS.VERSION, visit.version() + 1)
                .where(FOLLOW_UP_VISITS.ID.eq(visit.id()))
                .execute();
    }

    @Transactional(readOnly = true)
    public Page<FollowUpVisit> page(boolean open, DataScope scope, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var at = open ? FOLLOW_UP_VISITS.DUE_AT : FOLLOW_UP_VISITS.DONE_AT;
        var rows = sql.selectFrom(FOLLOW_UP_VISITS)
                .where(open ? FOLLOW_UP_VISITS.DONE_AT.isNull() : FOLLOW_UP_VISITS.DONE_AT.isNotNull())
                .and(worked(scope))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : open
                                        ? row(at, FOLLOW_UP_VISITS.ID).gt(after.instant(0), after.uuid(1))
                                        : row(at, FOLLOW_UP_VISITS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(open ? at.asc() : at.desc(), open ? FOLLOW_UP_VISITS.ID.asc() : FOLLOW_UP_VISITS.ID.desc())
                .limit(limit + 1)
                .fetch(FollowUpVisits::visit);
        return Page.of(
                rows, limit, last -> Cursor.of(open ? last.dueAt() : Objects.requireNonNull(last.doneAt()), last.id()));
    }

    /** Of those that a person was given, the longest overdue first. */
    List<MakeVisit.Due> dueBefore(Instant moment) {
        return sql.select(FOLLOW_UP_VISITS.ID, FOLLOW_UP_VISITS.PERSON, FOLLOW_UP_VISITS.DUE_AT)
                .from(FOLLOW_UP_VISITS)
                .where(FOLLOW_UP_VISITS.DONE_AT.isNull(), FOLLOW_UP_VISITS.DUE_AT.lt(moment))
                .and(FOLLOW_UP_VISITS.PERSON.isNotNull())
                .orderBy(FOLLOW_UP_VISITS.DUE_AT, FOLLOW_UP_VISITS.ID)
                .limit(2000)
                .fetch(Records.mapping(MakeVisit.Due::new));
    }

    @Transactional(readOnly = true)
    public List<FollowUpVisit> ofTicket(UUID ticket) {
        return sql.selectFrom(FOLLOW_UP_VISITS)
                .where(FOLLOW_UP_VISITS.TICKET.eq(ticket))
                .orderBy(FOLLOW_UP_VISITS.DUE_AT)
                .limit(100)
                .fetch(FollowUpVisits::visit);
    }

    /** One's own, those of a team in reach, and those nobody was given. */
    private static Condition worked(DataScope scope) {
        var own = FOLLOW_UP_VISITS
                .PERSON
                .eq(scope.person())
                .or(FOLLOW_UP_VISITS.TEAM.isNull().and(FOLLOW_UP_VISITS.PERSON.isNull()));
        return switch (scope.reach()) {
            case OWN -> own;
            case TEAM -> own.or(FOLLOW_UP_VISITS.TEAM.in(scope.teams()));
            case UNIT -> own.or(FOLLOW_UP_VISITS.TEAM.in(scope.teams())).or(FOLLOW_UP_VISITS.UNIT.in(scope.units()));
            case ALL -> DSL.noCondition();
        };
    }

    private static FollowUpVisit visit(FollowUpVisitsRecord row) {
        return new FollowUpVisit(
                row.getId(),
                row.getCustomer(),
                row.getTicket(),
                row.getPlan(),
                row.getSubject(),
                VisitWay.valueOf(row.getWay()),
                row.getTeam(),
                row.getPerson(),
                row.getDueAt(),
                row.getDoneAt(),
                row.getDoneBy(),
                row.getOutcome() == null ? null : VisitOutcome.valueOf(row.getOutcome()),
                row.getResult(),
                row.getVersion());
    }
}
