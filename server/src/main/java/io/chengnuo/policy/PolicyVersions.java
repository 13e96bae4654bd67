package io.chengnuo.policy;

import static io.chengnuo.policy.db.Tables.POLICY_VERSIONS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The published versions of the policy. */
@Repository
class PolicyVersions {

    private static final List<Field<?>> HEADER = List.of(
            POLICY_VERSIONS.ID,
            POLICY_VERSIONS.REVISION,
            POLICY_VERSIONS.NUMBER,
            POLICY_VERSIONS.EFFECTIVE_FROM,
            POLICY_VERSIONS.PUBLISHED_AT,
            POLICY_VERSIONS.AUTHOR,
            POLICY_VERSIONS.REASON);

    private final DSLContext sql;
    private final JsonMapper json;

    PolicyVersions(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** In order of publication. */
    @Transactional(readOnly = true)
    List<PolicyHeader> headers() {
        return sql.select(HEADER)
                .from(POLICY_VERSIONS)
                .orderBy(POLICY_VERSIONS.REVISION)
                .fetch(PolicyVersions::header);
    }

    @Transactional(readOnly = true)
    Optional<PolicyVersion> find(UUID id) {
        return sql.select(HEADER)
                .select(POLICY_VERSIONS.DOCUMENT)
                .from(POLICY_VERSIONS)
                .where(POLICY_VERSIONS.ID.eq(id))
                .fetchOptional(row -> new PolicyVersion(header(row), document(row.get(POLICY_VERSIONS.DOCUMENT))));
    }

    /** One publisher at a time in a company: the next sees what this one published. Held until the transaction ends. */
    void queue() {
        sql.execute(
                "select pg_advisory_xact_lock(hashtextextended('policy.policy_versions ' || shared.tenant()::text, 0))");
    }

    void insert(PolicyVersion version) {
        var header = version.header();
        sql.insertInto(POLICY_VERSIONS)
                .set(POLICY_VERSIONS.ID, header.id())
                .set(POLICY_VERSIONS.REVISION, header.revision())
                .set(POLICY_VERSIONS.NUMBER, header.number())
                .set(POLICY_VERSIONS.EFFECTIVE_FROM, header.effectiveFrom())
                .set(POLICY_VERSIONS.PUBLISHED_AT, header.publishedAt())
                .set(POLICY_VERSIONS.AUTHOR, header.author())
                .set(POLICY_VERSIONS.REASON, header.reason())
                .set(POLICY_VERSIONS.DOCUMENT, JSONB.valueOf(json.writeValueAsString(version.document())))
                .execute();
    }

    private PolicyDocument document(JSONB text) {
        return json.readValue(text.data(), PolicyDocument.class);
    }

    private static PolicyHeader header(Record row) {
        return new PolicyHeader(
                row.get(POLICY_VERSIONS.ID),
                row.get(POLICY_VERSIONS.REVISION),
                row.get(POLICY_VERSIONS.NUMBER),
                row.get(POLICY_VERSIONS.EFFECTIVE_FROM),
                row.get(POLICY_VERSIONS.PUBLISHED_AT),
                row.get(POLICY_VERSIONS.AUTHOR),
                row.get(POLICY_VERSIONS.REASON));
    }
}
