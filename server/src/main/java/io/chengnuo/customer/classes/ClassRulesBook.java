package io.chengnuo.customer.classes;

import static io.chengnuo.customer.db.Tables.CLASS_RULES;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The revisions of the rules. Revision 0 is what every company starts with. */
@Repository
class ClassRulesBook {

    private final DSLContext sql;
    private final JsonMapper json;

    ClassRulesBook(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Revision(
            int revision,
            ClassRules rules,
            @Nullable String reason,
            @Nullable UUID author,
            @Nullable Instant changedAt) {}

    Revision present() {
        return sql.selectFrom(CLASS_RULES)
                .orderBy(CLASS_RULES.REVISION.desc())
                .limit(1)
                .fetchOptional(row -> new Revision(
                        row.getRevision(),
                        json.readValue(row.getRules().data(), ClassRules.class),
                        row.getReason(),
                        row.getAuthor(),
                        row.getChangedAt()))
                .orElse(new Revision(0, ClassRules.SHIPPED, null, null, null));
    }

    /** False when somebody else wrote this revision meanwhile. */
    boolean add(int revision, ClassRules rules, String reason, @Nullable UUID author, Instant at) {
        return sql.insertInto(CLASS_RULES)
                        .set(CLASS_RULES.REVISION, revision)
                        .set(CLASS_RULES.RULES, JSONB.valueOf(json.writeValueAsString(rules)))
                        .set(CLASS_RULES.REASON, reason)
                        .set(CLASS_RULES.AUTHOR, author)
                        .set(CLASS_RULES.CHANGED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
