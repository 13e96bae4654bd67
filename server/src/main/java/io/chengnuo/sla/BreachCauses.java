package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.BREACH_NOTES;
import static io.chengnuo.sla.db.Tables.CLOCKS;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why promises were broken, counted. */
@Component
public class BreachCauses {

    private final DSLContext sql;

    BreachCauses(DSLContext sql) {
        this.sql = sql;
    }

    /** Of promises that fell due in a span, by the kind of cause that was noted; the most frequent first. */
    @Transactional(readOnly = true)
    public Map<BreachKind, Integer> between(Instant from, Instant before) {
        return sql.select(BREACH_NOTES.KIND, count())
                .from(BREACH_NOTES)
                .join(CLOCKS)
                .on(CLOCKS.ID.eq(BREACH_NOTES.CLOCK))
                .where(CLOCKS.DUE_AT.ge(from))
                .and(CLOCKS.DUE_AT.lt(before))
                .groupBy(BREACH_NOTES.KIND)
                .orderBy(count().desc(), BREACH_NOTES.KIND)
                .fetchMap(row -> BreachKind.valueOf(row.value1()), row -> row.value2());
    }
}
