package io.chengnuo.policy.draft;

import static io.chengnuo.policy.db.Tables.DRAFTS;

import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** PolicyDrafts in the database. */
@Repository
class PolicyDrafts {

    private static final Condition OPEN =
            DRAFTS.STATE.in(List.of(DraftState.EDITING.name(), DraftState.ASKED.name(), DraftState.APPROVED.name()));

    private final DSLContext sql;
    private final JsonMapper json;

    PolicyDrafts(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Transactional(readOnly = true)
    Optional<Draft> open() {
        return sql.selectFrom(DRAFTS).where(OPEN).fetchOptional(this::draft);
    }

    /** For changing it: the next waits. */
    Draft lock() {
        return sql.selectFrom(DRAFTS)
                .where(OPEN)
                .forUpdate()
                .fetchOptional(this::draft)
                .orElseThrow(() -> new NotFound("no_such_draft"));
    }

    /** The open one that an approval is about. */
    Optional<Draft> lockFor(UUID approval) {
        return sql.selectFrom(DRAFTS)
                .where(OPEN.and(DRAFTS.APPROVAL.eq(approval)))
                .forUpdate()
                .fetchOptional(this::draft);
    }

    /** The one a version came from. */
    @Transactional(readOnly = true)
    Optional<Draft> behind(UUID version) {
        return sql.selectFrom(DRAFTS).where(DRAFTS.PUBLISHED.eq(version)).fetchOptional(this::draft);
    }

    /** False when there is an open one already. */
    boolean add(UUID id, UUID base, PolicyDocument document, @Nullable UUID by, Instant at) {
        return sql.insertInto(DRAFTS)
                        .set(DRAFTS.ID, id)
                        .set(DRAFTS.BASE, base)
                        .set(DRAFTS.DOCUMENT, written(document))
                        .set(DRAFTS.STATE, DraftState.EDITING.name())
                        .set(DRAFTS.BEGUN_BY, by)
                        .set(DRAFTS.BEGUN_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void keep(Draft draft) {
        sql.update(DRAFTS)
                .set(DRAFTS.BASE, draft.base())
                .set(DRAFTS.DOCUMENT, written(draft.document()))
                .set(DRAFTS.EDITS, draft.edits())
                .set(DRAFTS.VERSION, DRAFTS.VERSION.plus(1))
                .where(DRAFTS.ID.eq(draft.id()))
                .execute();
    }

    void propose(UUID draft, String reason, @Nullable Instant from, UUID sponsor, UUID by) {
        sql.update(DRAFTS)
                .set(DRAFTS.REASON, reason)
                .set(DRAFTS.EFFECTIVE_FROM, from)
                .set(DRAFTS.SPONSOR, sponsor)
                .set(DRAFTS.PROPOSED_BY, by)
                .set(DRAFTS.VERSION, DRAFTS.VERSION.plus(1))
                .where(DRAFTS.ID.eq(draft))
                .execute();
    }

    void asked(UUID draft, UUID approval) {
        sql.update(DRAFTS)
                .set(DRAFTS.STATE, DraftState.ASKED.name())
                .set(DRAFTS.APPROVAL, approval)
                .setNull(DRAFTS.VERDICT)
                .where(DRAFTS.ID.eq(draft))
                .execute();
    }

    void approved(UUID draft, UUID by, Instant at, @Nullable String words) {
        sql.update(DRAFTS)
                .set(DRAFTS.STATE, DraftState.APPROVED.name())
                .set(DRAFTS.APPROVED_BY, by)
                .set(DRAFTS.APPROVED_AT, at)
                .set(DRAFTS.VERDICT, words)
                .set(DRAFTS.VERSION, DRAFTS.VERSION.plus(1))
                .where(DRAFTS.ID.eq(draft))
                .execute();
    }

    /** To be worked on again; an approval it had counts no more. */
    void reopened(UUID draft, @Nullable String words) {
        sql.update(DRAFTS)
                .set(DRAFTS.STATE, DraftState.EDITING.name())
                .setNull(DRAFTS.APPROVAL)
                .setNull(DRAFTS.APPROVED_BY)
                .setNull(DRAFTS.APPROVED_AT)
                .set(DRAFTS.VERDICT, words)
                .set(DRAFTS.VERSION, DRAFTS.VERSION.plus(1))
                .where(DRAFTS.ID.eq(draft))
                .execute();
    }

    void close(UUID draft, DraftState state, @Nullable UUID published) {
        sql.update(DRAFTS)
                .set(DRAFTS.STATE, state.name())
                .set(DRAFTS.PUBLISHED, published)
                .set(DRAFTS.VERSION, DRAFTS.VERSION.plus(1))
                .where(DRAFTS.ID.eq(draft))
                .execute();
    }

    private JSONB written(PolicyDocument document) {
        return JSONB.valueOf(json.writeValueAsString(document));
    }

    private Draft draft(Record row) {
        return new Draft(
                row.get(DRAFTS.ID),
                row.get(DRAFTS.BASE),
                json.readValue(row.get(DRAFTS.DOCUMENT).data(), PolicyDocument.class),
                DraftState.valueOf(row.get(DRAFTS.STATE)),
                row.get(DRAFTS.REASON),
                row.get(DRAFTS.EFFECTIVE_FROM),
                row.get(DRAFTS.SPONSOR),
                row.get(DRAFTS.PROPOSED_BY),
                row.get(DRAFTS.APPROVAL),
                row.get(DRAFTS.APPROVED_BY),
                row.get(DRAFTS.APPROVED_AT),
                row.get(DRAFTS.VERDICT),
                row.get(DRAFTS.BEGUN_BY),
                row.get(DRAFTS.BEGUN_AT),
                row.get(DRAFTS.EDITS),
                row.get(DRAFTS.VERSION));
    }
}
