package io.chengnuo.improvement.review;

import static io.chengnuo.improvement.db.Tables.CHAPTER_OUTCOMES;
import static io.chengnuo.improvement.db.Tables.REVIEWS;
import static io.chengnuo.improvement.db.Tables.REVIEW_RHYTHMS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.improvement.Rhythm;
import io.chengnuo.improvement.db.tables.records.ReviewsRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reviews and their rhythms, as rows. */
@Repository
class Reviews {

    private final DSLContext sql;
    private final JsonMapper json;

    Reviews(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Setting(ReviewKind kind, Rhythm rhythm, @Nullable UUID chair, long version) {}

    record ChapterOutcome(String chapter, Outcome outcome, String words) {}

    /** Once a quarter unless the company said otherwise. */
    Setting setting(ReviewKind kind) {
        return sql.selectFrom(REVIEW_RHYTHMS)
                .where(REVIEW_RHYTHMS.KIND.eq(kind.name()))
                .fetchOptional(
                        row -> new Setting(kind, Rhythm.valueOf(row.getRhythm()), row.getChair(), row.getVersion()))
                .orElse(new Setting(kind, Rhythm.QUARTERLY, null, 0));
    }

    void set(Setting setting) {
        sql.insertInto(REVIEW_RHYTHMS)
                .set(REVIEW_RHYTHMS.KIND, setting.kind().name())
                .set(REVIEW_RHYTHMS.RHYTHM, setting.rhythm().name())
                .set(REVIEW_RHYTHMS.CHAIR, setting.chair())
                .onConflict(REVIEW_RHYTHMS.TENANT_ID, REVIEW_RHYTHMS.KIND)
                .doUpdate()
                .set(REVIEW_RHYTHMS.RHYTHM, setting.rhythm().name())
                .set(REVIEW_RHYTHMS.CHAIR, setting.chair())
                .set(REVIEW_RHYTHMS.VERSION, setting.version() + 1)
                .execute();
    }

    /** False when the period has its review. */
    boolean add(Review review) {
        return sql.insertInto(REVIEWS)
                        .set(REVIEWS.ID, review.id())
                        .set(REVIEWS.KIND, review.kind().name())
                        .set(REVIEWS.TITLE, review.title())
                        .set(REVIEWS.PERIOD_FROM, review.from())
                        .set(REVIEWS.PERIOD_TO, review.to())
                        .set(REVIEWS.PLANNED_AT, review.plannedAt())
                        .set(REVIEWS.CHAIR, review.chair())
                        .set(REVIEWS.STATE, review.state().name())
                        .onConflict(REVIEWS.TENANT_ID, REVIEWS.KIND, REVIEWS.PERIOD_FROM)
                        .doNothing()
                        .execute()
                == 1;
    }

    void move(Review review, Instant plannedAt, @Nullable UUID chair) {
        sql.update(REVIEWS)
                .set(REVIEWS.PLANNED_AT, plannedAt)
                .set(REVIEWS.CHAIR, chair)
                .set(REVIEWS.VERSION, review.version() + 1)
                .where(REVIEWS.ID.eq(review.id()))
                .execute();
    }

    void freeze(Review review, DataPack pack, Instant at) {
        sql.update(REVIEWS)
                .set(REVIEWS.PACK, JSONB.valueOf(json.writeValueAsString(pack)))
                .set(REVIEWS.FROZEN_AT, at)
                .set(REVIEWS.STATE, ReviewState.PREPARED.name())
                .set(REVIEWS.VERSION, review.version() + 1)
                .where(REVIEWS.ID.eq(review.id()))
                .execute();
    }

    void held(Review review, LocalDate on, List<UUID> participants, String minutes) {
        sql.update(REVIEWS)
                .set(REVIEWS.STATE, ReviewState.HELD.name())
                .set(REVIEWS.HELD_ON, on)
                .set(REVIEWS.PARTICIPANTS, participants.toArray(UUID[]::new))
                .set(REVIEWS.MINUTES, minutes)
                .set(REVIEWS.VERSION, review.version() + 1)
                .where(REVIEWS.ID.eq(review.id()))
                .execute();
    }

    void say(UUID review, ChapterOutcome outcome) {
        sql.insertInto(CHAPTER_OUTCOMES)
                .set(CHAPTER_OUTCOMES.REVIEW, review)
                .set(CHAPTER_OUTCOMES.CHAPTER, outcome.chapter())
                .set(CHAPTER_OUTCOMES.OUTCOME, outcome.outcome().name())
                .set(CHAPTER_OUTCOMES.WORDS, outcome.words())
                .execute();
    }

    List<ChapterOutcome> outcomes(UUID review) {
        return sql.selectFrom(CHAPTER_OUTCOMES)
                .where(CHAPTER_OUTCOMES.REVIEW.eq(review))
                .fetch(row -> new ChapterOutcome(row.getChapter(), Outcome.valueOf(row.getOutcome()), row.getWords()));
    }

    Review requireLocked(UUID id) {
        return sql.selectFrom(REVIEWS)
                .where(REVIEWS.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::review)
                .orElseThrow(() -> new NotFound("no_such_review"));
    }

    Review require(UUID id) {
        return sql.selectFrom(REVIEWS)
                .where(REVIEWS.ID.eq(id))
                .fetchOptional(this::review)
                .orElseThrow(() -> new NotFound("no_such_review"));
    }

    Optional<UUID> find(ReviewKind kind, LocalDate from) {
        return sql.select(REVIEWS.ID)
                .from(REVIEWS)
                .where(REVIEWS.KIND.eq(kind.name()), REVIEWS.PERIOD_FROM.eq(from))
                .fetchOptional(REVIEWS.ID);
    }

    /** The latest period first. */
    Page<Review> page(@Nullable ReviewKind kind, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(REVIEWS)
                .where(kind == null ? noCondition() : REVIEWS.KIND.eq(kind.name()))
                .and(
                        after == null
                                ? noCondition()
                                : row(REVIEWS.PERIOD_FROM, REVIEWS.ID).lt(after.day(0), after.uuid(1)))
                .orderBy(REVIEWS.PERIOD_FROM.desc(), REVIEWS.ID.desc())
                .limit(limit + 1)
                .fetch(this::review);
        return Page.of(rows, limit, last -> Cursor.of(last.from(), last.id()));
    }

    /** Those whose period ends soon, or has ended, without a meeting, and nobody was told yet; told now. */
    List<Review> claimMissing(LocalDate today, LocalDate endsBy, int limit) {
        var missing = sql.selectFrom(REVIEWS)
                .where(REVIEWS.STATE.ne(ReviewState.HELD.name()), REVIEWS.PERIOD_TO.le(endsBy))
                .and(REVIEWS.WARNED_ON.isNull())
                .orderBy(REVIEWS.PERIOD_TO, REVIEWS.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(this::review);
        sql.update(REVIEWS)
                .set(REVIEWS.WARNED_ON, today)
                .where(REVIEWS.ID.in(missing.stream().map(Review::id).toList()))
                .execute();
        return missing;
    }

    private Review review(ReviewsRecord row) {
        return new Review(
                row.getId(),
                ReviewKind.valueOf(row.getKind()),
                row.getTitle(),
                row.getPeriodFrom(),
                row.getPeriodTo(),
                row.getPlannedAt(),
                row.getChair(),
                ReviewState.valueOf(row.getState()),
                row.getPack() == null ? null : json.readValue(row.getPack().data(), DataPack.class),
                row.getFrozenAt(),
                row.getHeldOn(),
                List.of(row.getParticipants()),
                row.getMinutes(),
                row.getVersion());
    }
}
