package io.chengnuo.policy.standard;

import static io.chengnuo.policy.db.Tables.STANDARDS;
import static io.chengnuo.policy.db.Tables.STANDARD_REVISIONS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import io.chengnuo.policy.db.tables.records.StandardsRecord;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The library in the database. */
@Repository
class Standards {

    private final DSLContext sql;
    private final JsonMapper json;

    Standards(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** {@code dueBy}: only those whose review is due by that day. */
    record Filter(
            @Nullable String words,
            @Nullable StandardPart part,
            @Nullable StandardKind kind,
            @Nullable String post,
            StandardState state,
            @Nullable LocalDate dueBy) {}

    record Revision(
            int revision,
            StandardText text,
            String reason,
            @Nullable UUID by,
            Instant at) {}

    @Transactional(readOnly = true)
    Page<Standard> page(Filter filter, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var rows = sql.selectFrom(STANDARDS)
                .where(narrowed(filter))
                .and(after == null ? noCondition() : STANDARDS.KEY.gt(after.text(0)))
                .orderBy(STANDARDS.KEY)
                .limit(limit + 1)
                .fetch(this::standard);
        return Page.of(rows, limit, last -> Cursor.of(last.key()));
    }

    @Transactional(readOnly = true)
    List<Standard> inForce() {
        return sql.selectFrom(STANDARDS)
                .where(STANDARDS.STATE.eq(StandardState.IN_FORCE.name()))
                .orderBy(STANDARDS.KEY)
                .fetch(this::standard);
    }

    @Transactional(readOnly = true)
    Standard require(UUID id) {
        return sql.selectFrom(STANDARDS)
                .where(STANDARDS.ID.eq(id))
                .fetchOptional(this::standard)
                .orElseThrow(() -> new NotFound("no_such_standard"));
    }

    @Transactional(readOnly = true)
    Optional<Standard> find(String key) {
        return sql.selectFrom(STANDARDS).where(STANDARDS.KEY.eq(key)).fetchOptional(this::standard);
    }

    /** Locked until the transaction ends. */
    Standard claim(UUID id) {
        return sql.selectFrom(STANDARDS)
                .where(STANDARDS.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::standard)
                .orElseThrow(() -> new NotFound("no_such_standard"));
    }

    /** In force, their review due by a day, their owner not told of it lately; locked. */
    List<Standard> toReview(LocalDate today, LocalDate again, int limit) {
        return sql.selectFrom(STANDARDS)
                .where(STANDARDS.STATE.eq(StandardState.IN_FORCE.name()))
                .and(STANDARDS.REVIEW_ON.le(today))
                .and(STANDARDS
                        .TOLD_ON
                        .isNull()
                        .or(STANDARDS.TOLD_ON.lt(STANDARDS.REVIEW_ON))
                        .or(STANDARDS.TOLD_ON.le(again)))
                .orderBy(STANDARDS.REVIEW_ON, STANDARDS.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(this::standard);
    }

    void told(List<UUID> standards, LocalDate day) {
        sql.update(STANDARDS)
                .set(STANDARDS.TOLD_ON, day)
                .where(STANDARDS.ID.in(standards))
                .execute();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Revision> revisions(UUID standard) {
        var r = STANDARD_REVISIONS;
        return sql.selectFrom(r)
                .where(r.STANDARD.eq(standard))
                .orderBy(r.REVISION.desc())
                .fetch(row -> new Revision(
                        row.getRevision(),
                        text(row.getDocument()),
                        row.getReason(),
                        row.getChangedBy(),
                        row.getChangedAt()));
    }

    @Transactional(readOnly = true)
    StandardText textOf(UUID standard, int revision) {
        return revisions(standard).stream()
                .filter(one -> one.revision() == revision)
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_standard"))
                .text();
    }

    void add(Standard standard, String reason) {
        sql.insertInto(STANDARDS).set(record(standard)).execute();
        revised(standard, reason);
    }

    /** With the text of a new revision. */
    void put(Standard standard, String reason) {
        store(standard);
        revised(standard, reason);
    }

    /** Without touching its text. */
    void store(Standard standard) {
        sql.update(STANDARDS)
                .set(record(standard))
                .set(STANDARDS.VERSION, STANDARDS.VERSION.plus(1))
                .where(STANDARDS.ID.eq(standard.id()))
                .execute();
    }

    private void revised(Standard standard, String reason) {
        sql.insertInto(STANDARD_REVISIONS)
                .set(STANDARD_REVISIONS.STANDARD, standard.id())
                .set(STANDARD_REVISIONS.REVISION, standard.revision())
                .set(STANDARD_REVISIONS.DOCUMENT, JSONB.valueOf(json.writeValueAsString(standard.text())))
                .set(STANDARD_REVISIONS.REASON, reason)
                .set(STANDARD_REVISIONS.CHANGED_BY, Acting.current().actor())
                .set(STANDARD_REVISIONS.CHANGED_AT, standard.changedAt())
                .execute();
    }

    private static Condition narrowed(Filter filter) {
        var words = filter.words() == null ? "" : filter.words().strip();
        return STANDARDS
                .STATE
                .eq(filter.state().name())
                .and(
                        filter.part() == null
                                ? noCondition()
                                : STANDARDS.PART.eq(filter.part().name()))
                .and(
                        filter.kind() == null
                                ? noCondition()
                                : STANDARDS.KIND.eq(filter.kind().name()))
                .and(filter.post() == null ? noCondition() : STANDARDS.POST.eq(filter.post()))
                .and(filter.dueBy() == null ? noCondition() : STANDARDS.REVIEW_ON.le(filter.dueBy()))
                .and(
                        words.isEmpty()
                                ? noCondition()
                                : field("{0}::text", String.class, STANDARDS.DOCUMENT)
                                        .containsIgnoreCase(words));
    }

    private StandardsRecord record(Standard one) {
        var row = new StandardsRecord();
        row.setId(one.id());
        row.setKey(one.key());
        row.setPart(one.part().name());
        row.setKind(one.kind().name());
        row.setPost(one.post());
        row.setNeed(one.need());
        row.setOwnerPost(one.ownerPost());
        row.setOwner(one.owner());
        row.setReviewOn(one.reviewOn());
        row.setState(one.state().name());
        row.setRevision(one.revision());
        row.setDocument(JSONB.valueOf(json.writeValueAsString(one.text())));
        row.setChangedAt(one.changedAt());
        return row;
    }

    private Standard standard(StandardsRecord row) {
        return new Standard(
                row.getId(),
                row.getKey(),
                StandardPart.valueOf(row.getPart()),
                StandardKind.valueOf(row.getKind()),
                row.getPost(),
                row.getNeed(),
                row.getOwnerPost(),
                row.getOwner(),
                row.getReviewOn(),
                StandardState.valueOf(row.getState()),
                row.getRevision(),
                text(row.getDocument()),
                row.getChangedAt(),
                row.getVersion());
    }

    private StandardText text(JSONB document) {
        return json.readValue(document.data(), StandardText.class);
    }
}
