package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALLS;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who speaks now, and who has rested how long. */
@Repository
class CallLoad {

    private final DSLContext sql;

    CallLoad(DSLContext sql) {
        this.sql = sql;
    }

    /** At whose extension a call is, or who has not finished after one. */
    Set<UUID> busy(Collection<UUID> people) {
        return sql.selectDistinct(CALLS.PERSON)
                .from(CALLS)
                .where(CALLS.PERSON.in(people), CALLS.WORK_ENDED_AT.isNull())
                .and(CALLS.ENDED_AT.isNull().or(CALLS.ANSWERED_AT.isNotNull()))
                .fetchSet(CALLS.PERSON);
    }

    Map<UUID, Instant> lastEnded(Collection<UUID> people) {
        var last = DSL.max(CALLS.ENDED_AT);
        return sql.select(CALLS.PERSON, last)
                .from(CALLS)
                .where(CALLS.PERSON.in(people), CALLS.ENDED_AT.isNotNull())
                .groupBy(CALLS.PERSON)
                .fetchMap(CALLS.PERSON, last);
    }
}
