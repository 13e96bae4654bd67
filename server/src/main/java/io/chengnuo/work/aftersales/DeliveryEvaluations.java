package io.chengnuo.work.aftersales;

import static io.chengnuo.work.db.Tables.DELIVERY_EVALUATIONS;

import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.work.db.tables.records.DeliveryEvaluationsRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the deliveries of each month turned out. The numbers are counted from the log of facts when they are read: what became of the
 * requests that were delivered in that month, up to now.
 */
@Repository
class DeliveryEvaluations {

    private static final String OUTCOMES = """
            with delivered as (
              select distinct subject from shared.facts
              where kind = 'TicketDelivered' and occurred_at >= ?::timestamptz and occurred_at < ?::timestamptz)
            select d.subject,
              exists (select from shared.facts f where f.subject = d.subject and f.kind = 'DeliveryConfirmed') as accepted,
              exists (select from shared.facts f where f.subject = d.subject and f.kind = 'DeliveryDisputed') as disputed,
              exists (select from shared.facts f where f.subject = d.subject and f.kind = 'TicketReopened') as reopened,
              (select (f.body->>'score')::int from shared.facts f
                where f.subject = d.subject and f.kind = 'SurveyAnswered' order by f.position desc limit 1) as score
            from delivered d""";

    private final DSLContext sql;

    DeliveryEvaluations(DSLContext sql) {
        this.sql = sql;
    }

    /** Which of the deliveries. */
    enum Which {
        DELIVERED("true"),
        ACCEPTED("accepted"),
        DISPUTED("disputed"),
        REOPENED("reopened"),
        RATED("score is not null"),
        UNSATISFIED("score <= 3");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    record Evaluation(
            LocalDate month,
            String causes,
            String actions,
            @Nullable UUID evaluatedBy,
            @Nullable Instant evaluatedAt,
            long version) {}

    /** {@code satisfied} gave four or five points, {@code score} is the mean of those who rated. */
    record Numbers(
            int delivered,
            int accepted,
            int disputed,
            int reopened,
            int rated,
            int satisfied,
            int unsatisfied,
            @Nullable Double score) {}

    /** A month is there once, however often it is begun. */
    void begin(LocalDate month, Instant at) {
        sql.insertInto(DELIVERY_EVALUATIONS)
                .set(DELIVERY_EVALUATIONS.MONTH, month)
                .set(DELIVERY_EVALUATIONS.CAUSES, "")
                .set(DELIVERY_EVALUATIONS.ACTIONS, "")
                .set(DELIVERY_EVALUATIONS.MADE_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    Optional<Evaluation> find(LocalDate month) {
        return sql.selectFrom(DELIVERY_EVALUATIONS)
                .where(DELIVERY_EVALUATIONS.MONTH.eq(month))
                .fetchOptional(DeliveryEvaluations::evaluation);
    }

    Optional<Evaluation> findLocked(LocalDate month) {
        return sql.selectFrom(DELIVERY_EVALUATIONS)
                .where(DELIVERY_EVALUATIONS.MONTH.eq(month))
                .forUpdate()
                .fetchOptional(DeliveryEvaluations::evaluation);
    }

    void evaluated(Evaluation before, String causes, String actions, UUID by, Instant at) {
        sql.update(DELIVERY_EVALUATIONS)
                .set(DELIVERY_EVALUATIONS.CAUSES, causes)
                .set(DELIVERY_EVALUATIONS.ACTIONS, actions)
                .set(DELIVERY_EVALUATIONS.EVALUATED_BY, by)
                .set(DELIVERY_EVALUATIONS.EVALUATED_AT, at)
                .set(DELIVERY_EVALUATIONS.VERSION, before.version() + 1)
                .where(DELIVERY_EVALUATIONS.MONTH.eq(before.month()))
                .execute();
    }

    /** The newest first; two years are a page. */
    @Transactional(readOnly = true)
    public List<Evaluation> newest() {
        return sql.selectFrom(DELIVERY_EVALUATIONS)
                .orderBy(DELIVERY_EVALUATIONS.MONTH.desc())
                .limit(24)
                .fetch(DeliveryEvaluations::evaluation);
    }

    @Transactional(readOnly = true)
    public Numbers numbers(Instant from, Instant to) {
        var found = Objects.requireNonNull(sql.fetchOne(
                "select count(*)::int, count(*) filter (where accepted)::int, count(*) filter (where disputed)::int,"
                        + " count(*) filter (where reopened)::int, count(score)::int,"
                        + " count(*) filter (where score >= 4)::int, count(*) filter (where score <= 3)::int,"
                        + " round(avg(score), 2)::float8 from (" + OUTCOMES + ") as outcomes",
                from.toString(),
                to.toString()));
        return new Numbers(
                found.get(0, Integer.class),
                found.get(1, Integer.class),
                found.get(2, Integer.class),
                found.get(3, Integer.class),
                found.get(4, Integer.class),
                found.get(5, Integer.class),
                found.get(6, Integer.class),
                found.get(7, Double.class));
    }

    /** The requests behind a number. */
    @Transactional(readOnly = true)
    public Page<UUID> behind(Which which, Instant from, Instant to, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var rows = sql.fetch(
                        "select subject from (" + OUTCOMES + ") as outcomes where " + which.condition
                                + " and (?::uuid is null or subject > ?::uuid) order by subject limit ?",
                        from.toString(),
                        to.toString(),
                        after == null ? null : after.uuid(0),
                        after == null ? null : after.uuid(0),
                        limit + 1)
                .map(row -> row.get(0, UUID.class));
        return Page.of(rows, limit, Cursor::of);
    }

    private static Evaluation evaluation(DeliveryEvaluationsRecord row) {
        return new Evaluation(
                row.getMonth(),
                row.getCauses(),
                row.getActions(),
                row.getEvaluatedBy(),
                row.getEvaluatedAt(),
                row.getVersion());
    }
}
