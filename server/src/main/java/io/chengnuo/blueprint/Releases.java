package io.chengnuo.blueprint;

import static io.chengnuo.blueprint.db.Tables.RELEASES;

import io.chengnuo.blueprint.db.tables.records.ReleasesRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Published tables in the database. */
@Repository
class Releases {

    private static final TypeReference<List<Node>> NODES = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    Releases(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Optional<Release> newest(UUID sheet) {
        return sql.selectFrom(RELEASES)
                .where(RELEASES.SHEET.eq(sheet))
                .orderBy(RELEASES.REVISION.desc())
                .limit(1)
                .fetchOptional(this::release);
    }

    @Transactional(readOnly = true)
    public Optional<Release> find(UUID sheet, int revision) {
        return sql.selectFrom(RELEASES)
                .where(RELEASES.SHEET.eq(sheet), RELEASES.REVISION.eq(revision))
                .fetchOptional(this::release);
    }

    /** Newest first, older than {@code before}. */
    @Transactional(readOnly = true)
    List<Release> of(UUID sheet, int before, int limit) {
        return sql.selectFrom(RELEASES)
                .where(RELEASES.SHEET.eq(sheet), RELEASES.REVISION.lt(before))
                .orderBy(RELEASES.REVISION.desc())
                .limit(limit)
                .fetch(this::release);
    }

    void insert(Release release) {
        sql.insertInto(RELEASES)
                .set(RELEASES.ID, release.id())
                .set(RELEASES.SHEET, release.sheet())
                .set(RELEASES.REVISION, release.revision())
                .set(RELEASES.POLICY, release.policy())
                .set(RELEASES.PUBLISHED_AT, release.publishedAt())
                .set(RELEASES.AUTHOR, release.author())
                .set(RELEASES.REASON, release.reason())
                .set(RELEASES.BASE_REVISION, release.baseRevision())
                .set(RELEASES.NODES, JSONB.valueOf(json.writeValueAsString(release.nodes())))
                .set(
                        RELEASES.REHEARSAL,
                        release.rehearsal() == null
                                ? null
                                : JSONB.valueOf(json.writeValueAsString(release.rehearsal())))
                .execute();
    }

    private Release release(ReleasesRecord row) {
        return new Release(
                row.getId(),
                row.getSheet(),
                row.getRevision(),
                row.getPolicy(),
                row.getPublishedAt(),
                row.getAuthor(),
                row.getReason(),
                row.getBaseRevision(),
                json.readValue(row.getNodes().data(), NODES),
                row.getRehearsal() == null
                        ? null
                        : json.readValue(row.getRehearsal().data(), RehearsalResult.class));
    }
}
