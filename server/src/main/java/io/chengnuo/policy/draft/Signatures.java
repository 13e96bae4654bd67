package io.chengnuo.policy.draft;

import static io.chengnuo.policy.db.Tables.SIGNATURES;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who stood for a draft, with what. */
@Repository
class Signatures {

    private final DSLContext sql;

    Signatures(DSLContext sql) {
        this.sql = sql;
    }

    /** {@code edits}: how often the draft had been changed when it was signed. */
    record Signature(
            UUID id,
            UUID draft,
            long edits,
            UUID sponsor,
            BigDecimal budget,
            int posts,
            @Nullable String words,
            Instant at) {}

    @Transactional(readOnly = true)
    Optional<Signature> last(UUID draft) {
        return sql.select(
                        SIGNATURES.ID,
                        SIGNATURES.DRAFT,
                        SIGNATURES.EDITS,
                        SIGNATURES.SPONSOR,
                        SIGNATURES.BUDGET,
                        SIGNATURES.POSTS,
                        SIGNATURES.WORDS,
                        SIGNATURES.SIGNED_AT)
                .from(SIGNATURES)
                .where(SIGNATURES.DRAFT.eq(draft))
                .orderBy(SIGNATURES.SIGNED_AT.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Signature::new));
    }

    void add(Signature signature) {
        sql.insertInto(SIGNATURES)
                .set(SIGNATURES.ID, signature.id())
                .set(SIGNATURES.DRAFT, signature.draft())
                .set(SIGNATURES.EDITS, signature.edits())
                .set(SIGNATURES.SPONSOR, signature.sponsor())
                .set(SIGNATURES.BUDGET, signature.budget())
                .set(SIGNATURES.POSTS, signature.posts())
                .set(SIGNATURES.WORDS, signature.words())
                .set(SIGNATURES.SIGNED_AT, signature.at())
                .execute();
    }
}
