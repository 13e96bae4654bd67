package io.chengnuo.survey;

import static io.chengnuo.survey.db.Tables.ANSWERS;
import static io.chengnuo.survey.db.Tables.INVITATIONS;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.DataScope;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the answers say together, within what the reader may see. Satisfied means four or five (clause 1.3). */
@Repository
class SurveyResults {

    private static final int SATISFIED = 4;

    private final DSLContext sql;

    SurveyResults(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param asked invitations sent in the period, {@code answered} how many of the answers came in it
     * @param satisfied answers of four or five
     * @param counts answers with one, two, three, four, five points
     */
    record Summary(
            int asked,
            int answered,
            int satisfied,
            @Nullable BigDecimal mean,
            int[] counts,
            @Nullable BigDecimal attitude,
            @Nullable BigDecimal speed,
            @Nullable BigDecimal quality,
            @Nullable BigDecimal afterSales) {}

    record Answer(
            UUID survey,
            UUID ticket,
            String number,
            String subject,
            int score,
            @Nullable Integer attitude,
            @Nullable Integer speed,
            @Nullable Integer quality,
            @Nullable Integer afterSales,
            @Nullable String comment,
            AnswerWay way,
            Instant answeredAt) {}

    /** Asked and not answered yet: somebody may call. {@code mine}: the reader served the customer and so may not ask. */
    record Unanswered(
            UUID survey,
            UUID ticket,
            String number,
            String subject,
            UUID customer,
            Instant closedAt,
            Instant expiresAt,
            boolean mine) {}

    @Transactional(readOnly = true)
    Summary summary(DataScope scope, Instant from, Instant to) {
        var asked = sql.fetchCount(
                INVITATIONS,
                INVITATIONS
                        .INVITED_AT
                        .ge(from)
                        .and(INVITATIONS.INVITED_AT.lt(to))
                        .and(within(scope)));
        var found = Objects.requireNonNull(sql.select(
                        count(),
                        count().filterWhere(ANSWERS.SCORE.ge((short) SATISFIED)),
                        avg(ANSWERS.SCORE),
                        points(1),
                        points(2),
                        points(3),
                        points(4),
                        points(5),
                        avg(ANSWERS.ATTITUDE),
                        avg(ANSWERS.SPEED),
                        avg(ANSWERS.QUALITY),
                        avg(ANSWERS.AFTER_SALES))
                .from(ANSWERS)
                .join(INVITATIONS)
                .on(INVITATIONS.ID.eq(ANSWERS.SURVEY))
                .where(ANSWERS.ANSWERED_AT.ge(from), ANSWERS.ANSWERED_AT.lt(to), within(scope))
                .fetchOne());
        return new Summary(
                asked,
                found.value1(),
                found.value2(),
                found.value3(),
                new int[] {found.value4(), found.value5(), found.value6(), found.value7(), found.value8()},
                found.value9(),
                found.value10(),
                found.value11(),
                found.value12());
    }

    @Transactional(readOnly = true)
    Page<Answer> answers(DataScope scope, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.select(
                        ANSWERS.SURVEY,
                        ANSWERS.TICKET,
                        INVITATIONS.NUMBER,
                        INVITATIONS.SUBJECT,
                        mark(ANSWERS.SCORE),
                        mark(ANSWERS.ATTITUDE),
                        mark(ANSWERS.SPEED),
                        mark(ANSWERS.QUALITY),
                        mark(ANSWERS.AFTER_SALES),
                        ANSWERS.COMMENT,
                        ANSWERS.CHANNEL.convertFrom(AnswerWay::valueOf),
                        ANSWERS.ANSWERED_AT)
                .from(ANSWERS)
                .join(INVITATIONS)
                .on(INVITATIONS.ID.eq(ANSWERS.SURVEY))
                .where(within(scope))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(ANSWERS.ANSWERED_AT, ANSWERS.SURVEY).lt(after.instant(0), after.uuid(1)))
                .orderBy(ANSWERS.ANSWERED_AT.desc(), ANSWERS.SURVEY.desc())
                .limit(limit + 1)
                .fetch(Records.mapping(Answer::new));
        return Page.of(rows, limit, last -> Cursor.of(last.answeredAt(), last.survey()));
    }

    /** Those that wait longest first. */
    @Transactional(readOnly = true)
    Page<Unanswered> unanswered(DataScope scope, Instant now, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(INVITATIONS)
                .where(INVITATIONS.ANSWERED_AT.isNull(), INVITATIONS.EXPIRES_AT.gt(now), within(scope))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : row(INVITATIONS.CLOSED_AT, INVITATIONS.ID).gt(after.instant(0), after.uuid(1)))
                .orderBy(INVITATIONS.CLOSED_AT, INVITATIONS.ID)
                .limit(limit + 1)
                .fetch(one -> new Unanswered(
                        one.getId(),
                        one.getTicket(),
                        one.getNumber(),
                        one.getSubject(),
                        one.getCustomer(),
                        one.getClosedAt(),
                        one.getExpiresAt(),
                        scope.person().equals(one.getPerson())));
        return Page.of(rows, limit, last -> Cursor.of(last.closedAt(), last.survey()));
    }

    @Transactional(readOnly = true)
    boolean covers(DataScope scope, UUID survey) {
        return sql.fetchExists(INVITATIONS, INVITATIONS.ID.eq(survey).and(within(scope)));
    }

    private static Field<Integer> points(int score) {
        return count().filterWhere(ANSWERS.SCORE.eq((short) score));
    }

    private static Field<Integer> mark(Field<Short> field) {
        return field.cast(Integer.class);
    }

    private static Condition within(DataScope scope) {
        var own = INVITATIONS.PERSON.eq(scope.person());
        return switch (scope.reach()) {
            case OWN -> own;
            case TEAM -> own.or(INVITATIONS.TEAM.in(scope.teams()));
            case UNIT -> own.or(INVITATIONS.TEAM.in(scope.teams())).or(INVITATIONS.UNIT.in(scope.units()));
            case ALL -> DSL.noCondition();
        };
    }
}
