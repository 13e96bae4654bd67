package io.chengnuo.policy.standard;

import static io.chengnuo.policy.db.Tables.STANDARD_REVIEWS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was decided at each review, and what the owner saw. */
@Repository
class StandardReviews {

    private static final int MOST_SHOWN = 50;

    private final DSLContext sql;
    private final JsonMapper json;

    StandardReviews(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Review(
            UUID id,
            UUID standard,
            int revision,
            LocalDate dueOn,
            Decision decision,
            String reason,
            ReviewFigures figures,
            @Nullable LocalDate nextOn,
            @Nullable UUID by,
            Instant at) {}

    void add(Review review) {
        sql.insertInto(STANDARD_REVIEWS)
                .set(STANDARD_REVIEWS.ID, review.id())
                .set(STANDARD_REVIEWS.STANDARD, review.standard())
                .set(STANDARD_REVIEWS.REVISION, review.revision())
                .set(STANDARD_REVIEWS.DUE_ON, review.dueOn())
                .set(STANDARD_REVIEWS.DECISION, review.decision().name())
                .set(STANDARD_REVIEWS.REASON, review.reason())
                .set(STANDARD_REVIEWS.FIGURES, JSONB.valueOf(json.writeValueAsString(review.figures())))
                .set(STANDARD_REVIEWS.NEXT_ON, review.nextOn())
                .set(STANDARD_REVIEWS.DECIDED_BY, review.by())
                .set(STANDARD_REVIEWS.DECIDED_AT, review.at())
                .execute();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Review> of(UUID standard) {
        var r = STANDARD_REVIEWS;
        return sql.selectFrom(r)
                .where(r.STANDARD.eq(standard))
                .orderBy(r.DECIDED_AT.desc(), r.ID.desc())
                .limit(MOST_SHOWN)
                .fetch(row -> new Review(
                        row.getId(),
                        row.getStandard(),
                        row.getRevision(),
                        row.getDueOn(),
                        Decision.valueOf(row.getDecision()),
                        row.getReason(),
                        json.readValue(row.getFigures().data(), ReviewFigures.class),
                        row.getNextOn(),
                        row.getDecidedBy(),
                        row.getDecidedAt()));
    }
}
