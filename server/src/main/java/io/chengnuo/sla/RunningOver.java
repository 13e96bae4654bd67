package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.CLOCKS;

import io.chengnuo.calendar.Calendars;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The broken clocks that still run, and what they have counted by now: boards are told when a promise breaks, and then not until it ends. */
@Component
public class RunningOver {

    private final DSLContext sql;
    private final Clocks clocks;
    private final Calendars calendars;
    private final java.time.Clock time;

    RunningOver(DSLContext sql, Clocks clocks, Calendars calendars, java.time.Clock time) {
        this.sql = sql;
        this.clocks = clocks;
        this.calendars = calendars;
        this.time = time;
    }

    /** Working time of the promise's calendar, pauses left out. */
    public record Counted(Duration counted, Duration over) {}

    /** Those among these; whatever else is asked for is kept, ended or not there. */
    @Transactional(readOnly = true)
    public Map<UUID, Counted> among(Collection<UUID> some) {
        return some.isEmpty() ? Map.of() : counted(CLOCKS.ID.in(some), some.size());
    }

    /** Those of an indicator, the longest due first. */
    @Transactional(readOnly = true)
    public Map<UUID, Counted> of(String indicator, int most) {
        return counted(CLOCKS.INDICATOR.eq(indicator), most);
    }

    private Map<UUID, Counted> counted(Condition condition, int most) {
        var rows = clocks.withPauses(List.copyOf(sql.selectFrom(CLOCKS)
                .where(condition)
                .and(CLOCKS.STATE.eq(ClockState.BREACHED.name()))
                .and(CLOCKS.STOPPED_AT.isNull())
                .orderBy(CLOCKS.DUE_AT)
                .limit(most)
                .fetch()));
        var now = time.instant();
        var hours = Hours.of(calendars);
        var counted = new HashMap<UUID, Counted>();
        for (var row : rows) {
            var calendar = hours.of(row.clock().terms());
            var so = Stretch.counted(Stretch.of(row.clock().lapsed(now, calendar), calendar, now));
            var over = so.minus(row.clock().terms().allowed());
            counted.put(row.id(), new Counted(so, over.isNegative() ? Duration.ZERO : over));
        }
        return counted;
    }
}
