package io.chengnuo.survey;

import static io.chengnuo.survey.db.Tables.FOLLOW_UPS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.DataScope;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.survey.db.tables.records.FollowUpsRecord;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Follow-ups, as rows; each reader sees those of his own people, teams or units. */
@Repository
class FollowUps {

    private final DSLContext sql;

    FollowUps(DSLContext sql) {
        this.sql = sql;
    }

    void open(UUID id, Survey survey, Marks marks, @Nullable String comment, Instant dueAt, Instant at) {
        sql.insertInto(FOLLOW_UPS)
                .set(FOLLOW_UPS.ID, id)
                .set(FOLLOW_UPS.SURVEY, survey.id())
                .set(FOLLOW_UPS.TICKET, survey.ticket())
                .set(FOLLOW_UPS.NUMBER, survey.number())
                .set(FOLLOW_UPS.SUBJECT, survey.subject())
                .set(FOLLOW_UPS.TEAM, survey.team())
                .set(FOLLOW_UPS.UNIT, survey.unit())
                .set(FOLLOW_UPS.PERSON, survey.person())
                .set(FOLLOW_UPS.SCORE, (short) marks.score())
                .set(FOLLOW_UPS.LOWEST, (short) marks.lowest())
                .set(FOLLOW_UPS.COMMENT, comment)
                .set(FOLLOW_UPS.OPENED_AT, at)
                .set(FOLLOW_UPS.DUE_AT, dueAt)
                .execute();
    }

    /** What waits, the next to fall due first. */
    Page<FollowUp> open(DataScope scope, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(FOLLOW_UPS)
                .where(FOLLOW_UPS.DONE_AT.isNull())
                .and(within(scope))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(FOLLOW_UPS.DUE_AT, FOLLOW_UPS.ID).gt(after.instant(0), after.uuid(1)))
                .orderBy(FOLLOW_UPS.DUE_AT, FOLLOW_UPS.ID)
                .limit(limit + 1)
                .fetch(FollowUps::followUp);
        return Page.of(rows, limit, last -> Cursor.of(last.dueAt(), last.id()));
    }

    /** What was done, the latest first. */
    Page<FollowUp> done(DataScope scope, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(FOLLOW_UPS)
                .where(FOLLOW_UPS.DONE_AT.isNotNull())
                .and(within(scope))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(FOLLOW_UPS.DONE_AT, FOLLOW_UPS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(FOLLOW_UPS.DONE_AT.desc(), FOLLOW_UPS.ID.desc())
                .limit(limit + 1)
                .fetch(FollowUps::followUp);
        return Page.of(rows, limit, last -> Cursor.of(java.util.Objects.requireNonNull(last.doneAt()), last.id()));
    }

    FollowUp require(UUID id, DataScope scope) {
        return sql.selectFrom(FOLLOW_UPS)
                .where(FOLLOW_UPS.ID.eq(id))
                .and(within(scope))
                .forUpdate()
                .fetchOptional(FollowUps::followUp)
                .orElseThrow(() -> new NotFound("no_such_follow_up"));
    }

    void done(FollowUp followUp, UUID by, FollowUpOutcome outcome, String note, Instant at) {
        sql.update(FOLLOW_UPS)
                .set(FOLLOW_UPS.DONE_AT, at)
                .set(FOLLOW_UPS.DONE_BY, by)
                .set(FOLLOW_UPS.OUTCOME, outcome.name())
                .set(FOLLOW_UPS.NOTE, note)
                .set(FOLLOW_UPS.VERSION, followUp.version() + 1)
                .where(FOLLOW_UPS.ID.eq(followUp.id()))
                .execute();
    }

    private static Condition within(DataScope scope) {
        var own = FOLLOW_UPS.PERSON.eq(scope.person());
        return switch (scope.reach()) {
            case OWN -> own;
            case TEAM -> own.or(FOLLOW_UPS.TEAM.in(scope.teams())).or(FOLLOW_UPS.TEAM.isNull());
            case UNIT ->
                own.or(FOLLOW_UPS.TEAM.in(scope.teams()))
                        .or(FOLLOW_UPS.UNIT.in(scope.units()))
                        .or(FOLLOW_UPS.TEAM.isNull());
            case ALL -> DSL.noCondition();
        };
    }

    private static FollowUp followUp(FollowUpsRecord row) {
        return new FollowUp(
                row.getId(),
                row.getSurvey(),
                row.getTicket(),
                row.getNumber(),
                row.getSubject(),
                row.getTeam(),
                row.getPerson(),
                row.getScore(),
                row.getLowest(),
                row.getComment(),
                row.getOpenedAt(),
                row.getDueAt(),
                row.getDoneAt(),
                row.getDoneBy(),
                row.getOutcome() == null ? null : FollowUpOutcome.valueOf(row.getOutcome()),
                row.getNote(),
                row.getVersion());
    }
}
