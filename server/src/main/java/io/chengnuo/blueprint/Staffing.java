package io.chengnuo.blueprint;

import static io.chengnuo.blueprint.db.Tables.STAFFING;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which post answers for which role. */
@Repository
class Staffing {

    private final DSLContext sql;

    Staffing(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Map<String, UUID> all() {
        return sql.select(STAFFING.ROLE, STAFFING.POST).from(STAFFING).fetchMap(STAFFING.ROLE, STAFFING.POST);
    }

    void put(String role, UUID post, @Nullable UUID by, Instant at) {
        sql.insertInto(STAFFING)
                .set(STAFFING.ROLE, role)
                .set(STAFFING.POST, post)
                .set(STAFFING.CHANGED_BY, by)
                .set(STAFFING.CHANGED_AT, at)
                .onConflict(STAFFING.TENANT_ID, STAFFING.ROLE)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    void remove(String role) {
        sql.deleteFrom(STAFFING).where(STAFFING.ROLE.eq(role)).execute();
    }
}
