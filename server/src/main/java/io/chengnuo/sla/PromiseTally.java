package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.CLOCKS;

import io.chengnuo.policy.Measured;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many promises on a ticket were kept and broken. Averages promise nothing about one ticket and are left out. */
@Component
public class PromiseTally {

    private final DSLContext sql;

    PromiseTally(DSLContext sql) {
        this.sql = sql;
    }

    /** What became of the promises on one ticket. */
    public record Tally(int kept, int broken) {
        public static final Tally NONE = new Tally(0, 0);
    }

    /** Which tickets are meant. */
    public enum Outcome {
        /** At least one promise kept and none broken. */
        KEPT,
        /** At least one promise broken. */
        BROKEN
    }

    /** One statement; tickets without an ended promise are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Tally> of(Collection<UUID> tickets) {
        var tallies = new HashMap<UUID, Tally>();
        sql.select(CLOCKS.TICKET, count(ClockState.MET), count(ClockState.BREACHED))
                .from(CLOCKS)
                .where(CLOCKS.TICKET.in(tickets))
                .and(CLOCKS.MEASURED.eq(Measured.EACH.name()))
                .groupBy(CLOCKS.TICKET)
                .forEach(row -> tallies.put(row.value1(), new Tally(row.value2(), row.value3())));
        return tallies;
    }

    /** What must hold of a ticket's id, for a question that another module asks of its own rows. */
    public static Condition of(Field<UUID> ticket, Outcome outcome) {
        return switch (outcome) {
            case BROKEN -> any(ticket, ClockState.BREACHED);
            case KEPT -> any(ticket, ClockState.MET).andNot(any(ticket, ClockState.BREACHED));
        };
    }

    private static Condition any(Field<UUID> ticket, ClockState state) {
        return DSL.exists(DSL.selectOne()
                .from(CLOCKS)
                .where(CLOCKS.TICKET.eq(ticket))
                .and(CLOCKS.MEASURED.eq(Measured.EACH.name()))
                .and(CLOCKS.STATE.eq(state.name())));
    }

    private static Field<Integer> count(ClockState state) {
        return DSL.count().filterWhere(CLOCKS.STATE.eq(state.name()));
    }
}
