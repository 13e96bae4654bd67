package io.chengnuo.improvement.review;

import static io.chengnuo.improvement.db.Tables.REVIEWS;
import static io.chengnuo.improvement.db.Tables.REVIEW_DECISIONS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.improvement.db.tables.records.ReviewDecisionsRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What reviews decided, as rows. */
@Repository
class Decisions {

    private final DSLContext sql;

    Decisions(DSLContext sql) {
        this.sql = sql;
    }

    void add(Decision decision) {
        sql.insertInto(REVIEW_DECISIONS)
                .set(REVIEW_DECISIONS.ID, decision.id())
                .set(REVIEW_DECISIONS.REVIEW, decision.review())
                .set(REVIEW_DECISIONS.WORDS, decision.words())
                .set(REVIEW_DECISIONS.OWNER, decision.owner())
                .set(REVIEW_DECISIONS.DUE_ON, decision.dueOn())
                .execute();
    }

    void done(Decision decision, UUID by, String outcome, Instant at) {
        sql.update(REVIEW_DECISIONS)
                .set(REVIEW_DECISIONS.DONE_AT, at)
                .set(REVIEW_DECISIONS.DONE_BY, by)
                .set(REVIEW_DECISIONS.OUTCOME, outcome)
                .set(REVIEW_DECISIONS.VERSION, decision.version() + 1)
                .where(REVIEW_DECISIONS.ID.eq(decision.id()))
                .execute();
    }

    Decision requireLocked(UUID id) {
        return sql.selectFrom(REVIEW_DECISIONS)
                .where(REVIEW_DECISIONS.ID.eq(id))
                .forUpdate()
                .fetchOptional(Decisions::decision)
                .orElseThrow(() -> new NotFound("no_such_decision"));
    }

    List<Decision> of(UUID review) {
        return sql.selectFrom(REVIEW_DECISIONS)
                .where(REVIEW_DECISIONS.REVIEW.eq(review))
                .orderBy(REVIEW_DECISIONS.DUE_ON, REVIEW_DECISIONS.ID)
                .fetch(Decisions::decision);
    }

    /** Of earlier reviews of the same kind: what is still open, and what was done since the period before. */
    List<Decision> before(Review review, Instant since) {
        return sql.select(REVIEW_DECISIONS.fields())
                .from(REVIEW_DECISIONS)
                .join(REVIEWS)
                .on(REVIEWS.ID.eq(REVIEW_DECISIONS.REVIEW))
                .where(REVIEWS.KIND.eq(review.kind().name()), REVIEWS.PERIOD_FROM.lt(review.from()))
                .and(REVIEW_DECISIONS.DONE_AT.isNull().or(REVIEW_DECISIONS.DONE_AT.ge(since)))
                .orderBy(REVIEW_DECISIONS.DUE_ON, REVIEW_DECISIONS.ID)
                .limit(200)
                .fetchInto(REVIEW_DECISIONS)
                .map(Decisions::decision);
    }

    /** What is open, the next due first. */
    Page<Decision> open(int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(REVIEW_DECISIONS)
                .where(REVIEW_DECISIONS.DONE_AT.isNull())
                .and(
                        after == null
                                ? noCondition()
                                : row(REVIEW_DECISIONS.DUE_ON, REVIEW_DECISIONS.ID)
                                        .gt(after.day(0), after.uuid(1)))
                .orderBy(REVIEW_DECISIONS.DUE_ON, REVIEW_DECISIONS.ID)
                .limit(limit + 1)
                .fetch(Decisions::decision);
        return Page.of(rows, limit, last -> Cursor.of(last.dueOn(), last.id()));
    }

    List<Decision> claimOverdue(LocalDate today, int limit) {
        var late = sql.selectFrom(REVIEW_DECISIONS)
                .where(REVIEW_DECISIONS.DONE_AT.isNull(), REVIEW_DECISIONS.DUE_ON.lt(today))
                .and(REVIEW_DECISIONS.WARNED_ON.isNull())
                .orderBy(REVIEW_DECISIONS.DUE_ON, REVIEW_DECISIONS.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(Decisions::decision);
        sql.update(REVIEW_DECISIONS)
                .set(REVIEW_DECISIONS.WARNED_ON, today)
                .where(REVIEW_DECISIONS.ID.in(late.stream().map(Decision::id).toList()))
                .execute();
        return late;
    }

    private static Decision decision(ReviewDecisionsRecord row) {
        return new Decision(
                row.getId(),
                row.getReview(),
                row.getWords(),
                row.getOwner(),
                row.getDueOn(),
                row.getDoneAt(),
                row.getDoneBy(),
                row.getOutcome(),
                row.getVersion());
    }
}
