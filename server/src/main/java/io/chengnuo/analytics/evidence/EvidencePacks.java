package io.chengnuo.analytics.evidence;

import static io.chengnuo.analytics.db.Tables.EVIDENCE_PACKS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.analytics.db.tables.records.EvidencePacksRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The packs in the database. */
@Repository
class EvidencePacks {

    private final DSLContext sql;

    EvidencePacks(DSLContext sql) {
        this.sql = sql;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    Page<EvidencePack> page(int limit, @Nullable String cursor) {
        var e = EVIDENCE_PACKS;
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(e)
                .where(after == null ? noCondition() : row(e.ASKED_AT, e.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(e.ASKED_AT.desc(), e.ID.desc())
                .limit(limit + 1)
                .fetch(EvidencePacks::pack);
        return Page.of(rows, limit, last -> Cursor.of(last.askedAt(), last.id()));
    }

    @Transactional(readOnly = true)
    EvidencePack require(UUID id) {
        return sql.selectFrom(EVIDENCE_PACKS)
                .where(EVIDENCE_PACKS.ID.eq(id))
                .fetchOptional(EvidencePacks::pack)
                .orElseThrow(() -> new NotFound("no_such_pack_of_evidence"));
    }

    void add(EvidencePack pack) {
        sql.insertInto(EVIDENCE_PACKS)
                .set(EVIDENCE_PACKS.ID, pack.id())
                .set(EVIDENCE_PACKS.FROM_DAY, pack.from())
                .set(EVIDENCE_PACKS.TO_DAY, pack.to())
                .set(EVIDENCE_PACKS.LANGUAGE, pack.language())
                .set(EVIDENCE_PACKS.STATE, pack.state().name())
                .set(EVIDENCE_PACKS.PROGRESS, pack.progress())
                .set(EVIDENCE_PACKS.ASKED_BY, pack.askedBy())
                .set(EVIDENCE_PACKS.ASKED_AT, pack.askedAt())
                .execute();
    }

    @Transactional
    void moved(UUID id, PackState state, int progress) {
        sql.update(EVIDENCE_PACKS)
                .set(EVIDENCE_PACKS.STATE, state.name())
                .set(EVIDENCE_PACKS.PROGRESS, progress)
                .where(EVIDENCE_PACKS.ID.eq(id))
                .execute();
    }

    void ready(UUID id, String sha256, long size, Instant at) {
        sql.update(EVIDENCE_PACKS)
                .set(EVIDENCE_PACKS.STATE, PackState.READY.name())
                .set(EVIDENCE_PACKS.PROGRESS, 100)
                .set(EVIDENCE_PACKS.SHA256, sha256)
                .set(EVIDENCE_PACKS.SIZE, size)
                .set(EVIDENCE_PACKS.READY_AT, at)
                .where(EVIDENCE_PACKS.ID.eq(id))
                .execute();
    }

    private static EvidencePack pack(EvidencePacksRecord row) {
        return new EvidencePack(
                row.getId(),
                row.getFromDay(),
                row.getToDay(),
                row.getLanguage(),
                PackState.valueOf(row.getState()),
                row.getProgress(),
                row.getAskedBy(),
                row.getAskedAt(),
                row.getReadyAt(),
                row.getSha256(),
                row.getSize());
    }
}
