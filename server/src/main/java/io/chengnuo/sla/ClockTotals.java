package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.CLOCKS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import io.chengnuo.policy.Measured;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What all clocks came to, counted from their rows: for who wants to compare with what the facts say. */
@Component
public class ClockTotals {

    private final DSLContext sql;

    ClockTotals(DSLContext sql) {
        this.sql = sql;
    }

    /** {@code keptMicros} is the working time of those kept, in millionths of a second. */
    public record Total(String indicator, long kept, long broken, BigDecimal keptMicros) {}

    /** By indicator, of what was decided before that moment. A case over the limit of a mean counts as broken. */
    @Transactional(readOnly = true)
    public List<Total> decidedBefore(Instant moment) {
        var met = CLOCKS.STATE.eq(ClockState.MET.name()).and(CLOCKS.STOPPED_AT.lt(moment));
        var over = CLOCKS.MEASURED.eq(Measured.AVERAGE.name()).and(CLOCKS.COUNTED.gt(CLOCKS.ALLOWED));
        var kept = met.andNot(over);
        var broken = CLOCKS.STATE
                .eq(ClockState.BREACHED.name())
                .and(CLOCKS.DUE_AT.lt(moment))
                .or(met.and(over));
        return sql.select(
                        CLOCKS.INDICATOR,
                        count().filterWhere(kept),
                        count().filterWhere(broken),
                        coalesce(sum(CLOCKS.COUNTED).filterWhere(kept), inline(BigDecimal.ZERO)))
                .from(CLOCKS)
                .where(kept.or(broken))
                .groupBy(CLOCKS.INDICATOR)
                .orderBy(CLOCKS.INDICATOR)
                .fetch(row -> new Total(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
