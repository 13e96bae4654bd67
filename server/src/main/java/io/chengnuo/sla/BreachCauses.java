package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.BREACH_NOTES;
import static io.chengnuo.sla.db.Tables.CLOCKS;
import static org.jooq.impl.DSL.count;

import io.chengnuo.policy.Measured;
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

    /** Of promises that fell due in a span and were broken, how many nobody has explained yet. */
    @Transactional(readOnly = true)
    public int unexplained(Instant from, Instant before) {
        return sql.fetchCount(sql.select(CLOCKS.ID)
                .from(CLOCKS)
                .leftJoin(BREACH_NOTES)
                .on(BREACH_NOTES.CLOCK.eq(CLOCKS.ID))
                .where(CLOCKS.STATE.eq(ClockState.BREACHED.name()))
                .and(CLOCKS.MEASURED.eq(Measured.EACH.name()))
                .and(CLOCKS.DUE_AT.ge(from))
                .and(CLOCKS.DUE_AT.lt(before))
                .and(BREACH_NOTES.CLOCK.isNull()));
    }
}
