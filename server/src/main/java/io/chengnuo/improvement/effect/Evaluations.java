package io.chengnuo.improvement.effect;

import static io.chengnuo.improvement.db.Tables.EVALUATIONS;
import static io.chengnuo.improvement.db.Tables.OPINIONS;
import static io.chengnuo.improvement.db.Tables.OPINIONS_ASKED;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.improvement.db.tables.records.EvaluationsRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Evaluations and opinions, as rows. Of an anonymous opinion nothing kept says whose it is. */
@Repository
class Evaluations {

    private final DSLContext sql;
    private final JsonMapper json;

    Evaluations(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Opinion(
            @Nullable UUID person,
            List<Integer> marks,
            @Nullable String words) {}

    void add(Evaluation one, Collection<UUID> asked) {
        sql.insertInto(EVALUATIONS)
                .set(EVALUATIONS.ID, one.id())
                .set(EVALUATIONS.TITLE, one.title())
                .set(EVALUATIONS.POLICY_VERSION, one.policyVersion())
                .set(EVALUATIONS.POLICY_NUMBER, one.policyNumber())
                .set(EVALUATIONS.BEFORE_FROM, one.beforeFrom())
                .set(EVALUATIONS.AFTER_FROM, one.afterFrom())
                .set(EVALUATIONS.AFTER_TO, one.afterTo())
                .set(EVALUATIONS.ANONYMOUS, one.anonymous())
                .set(EVALUATIONS.QUESTIONS, one.questions().toArray(String[]::new))
                .set(EVALUATIONS.CLOSES_ON, one.closesOn())
                .set(EVALUATIONS.OPENED_AT, one.openedAt())
                .execute();
        asked.forEach(person -> sql.insertInto(OPINIONS_ASKED)
                .set(OPINIONS_ASKED.EVALUATION, one.id())
                .set(OPINIONS_ASKED.PERSON, person)
                .execute());
    }

    /** False when this person was not asked, or has answered. */
    boolean answer(Evaluation one, UUID person, List<Integer> marks, @Nullable String words) {
        var first = sql.update(OPINIONS_ASKED)
                .set(OPINIONS_ASKED.ANSWERED, true)
                .where(OPINIONS_ASKED.EVALUATION.eq(one.id()), OPINIONS_ASKED.PERSON.eq(person))
                .and(OPINIONS_ASKED.ANSWERED.isFalse())
                .execute();
        if (first == 0) {
            return false;
        }
        sql.insertInto(OPINIONS)
                .set(OPINIONS.ID, UUID.randomUUID())
                .set(OPINIONS.EVALUATION, one.id())
                .set(OPINIONS.PERSON, one.anonymous() ? null : person)
                .set(OPINIONS.MARKS, marks.toArray(Integer[]::new))
                .set(OPINIONS.WORDS, words)
                .execute();
        if (one.anonymous()) {
            sql.execute("select improvement.shuffle_opinions(?)", one.id());
        }
        return true;
    }

    /** In no order that tells when they were given. */
    List<Opinion> opinions(UUID evaluation) {
        return sql.selectFrom(OPINIONS)
                .where(OPINIONS.EVALUATION.eq(evaluation))
                .orderBy(OPINIONS.ID)
                .fetch(row -> new Opinion(row.getPerson(), List.of(row.getMarks()), row.getWords()));
    }

    int asked(UUID evaluation) {
        return sql.fetchCount(OPINIONS_ASKED, OPINIONS_ASKED.EVALUATION.eq(evaluation));
    }

    boolean waitsFor(UUID evaluation, UUID person) {
        return sql.fetchExists(
                OPINIONS_ASKED,
                OPINIONS_ASKED.EVALUATION.eq(evaluation),
                OPINIONS_ASKED.PERSON.eq(person),
                OPINIONS_ASKED.ANSWERED.isFalse());
    }

    void close(Evaluation one, Comparison pack, Verdict verdict, String reasons, UUID by, Instant at) {
        sql.update(EVALUATIONS)
                .set(EVALUATIONS.PACK, JSONB.valueOf(json.writeValueAsString(pack)))
                .set(EVALUATIONS.VERDICT, verdict.name())
                .set(EVALUATIONS.REASONS, reasons)
                .set(EVALUATIONS.CLOSED_BY, by)
                .set(EVALUATIONS.CLOSED_AT, at)
                .set(EVALUATIONS.VERSION, one.version() + 1)
                .where(EVALUATIONS.ID.eq(one.id()))
                .execute();
    }

    Evaluation require(UUID id) {
        return sql.selectFrom(EVALUATIONS)
                .where(EVALUATIONS.ID.eq(id))
                .fetchOptional(this::evaluation)
                .orElseThrow(() -> new NotFound("no_such_evaluation"));
    }

    Evaluation requireLocked(UUID id) {
        return sql.selectFrom(EVALUATIONS)
                .where(EVALUATIONS.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::evaluation)
                .orElseThrow(() -> new NotFound("no_such_evaluation"));
    }

    /** The latest first. */
    Page<Evaluation> page(int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(EVALUATIONS)
                .where(
                        after == null
                                ? noCondition()
                                : row(EVALUATIONS.OPENED_AT, EVALUATIONS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(EVALUATIONS.OPENED_AT.desc(), EVALUATIONS.ID.desc())
                .limit(limit + 1)
                .fetch(this::evaluation);
        return Page.of(rows, limit, last -> Cursor.of(last.openedAt(), last.id()));
    }

    List<Evaluation> closedBetween(Instant from, Instant to) {
        return sql.selectFrom(EVALUATIONS)
                .where(EVALUATIONS.CLOSED_AT.ge(from), EVALUATIONS.CLOSED_AT.lt(to))
                .orderBy(EVALUATIONS.CLOSED_AT)
                .fetch(this::evaluation);
    }

    private Evaluation evaluation(EvaluationsRecord row) {
        return new Evaluation(
                row.getId(),
                row.getTitle(),
                row.getPolicyVersion(),
                row.getPolicyNumber(),
                row.getBeforeFrom(),
                row.getAfterFrom(),
                row.getAfterTo(),
                row.getAnonymous(),
                List.of(row.getQuestions()),
                row.getClosesOn(),
                row.getOpenedAt(),
                row.getPack() == null ? null : json.readValue(row.getPack().data(), Comparison.class),
                row.getVerdict() == null ? null : Verdict.valueOf(row.getVerdict()),
                row.getReasons(),
                row.getClosedAt(),
                row.getClosedBy(),
                row.getVersion());
    }
}
