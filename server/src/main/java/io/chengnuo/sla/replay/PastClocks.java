package io.chengnuo.sla.replay;

import static io.chengnuo.sla.db.Tables.CLOCKS;
import static io.chengnuo.sla.db.Tables.CLOCK_PAUSES;

import io.chengnuo.sla.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the clocks of a period, one after the other in order of their beginning; memory stays flat however many there are. */
@Repository
class PastClocks {

    private static final int AT_A_TIME = 2_000;

    private final DSLContext sql;

    PastClocks(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that did not apply in the end are left out. */
    void each(String promise, Instant from, Instant to, Consumer<PastClock> told) {
        var pauses = DSL.field(DSL.when(
                        CLOCKS.PAUSED_TIME.gt(0L),
                        DSL.select(DSL.arrayAgg(DSL.field(
                                        "extract(epoch from {0})::text || ' ' || extract(epoch from {1})",
                                        String.class, CLOCK_PAUSES.FROM_AT, CLOCK_PAUSES.TO_AT)))
                                .from(CLOCK_PAUSES)
                                .where(CLOCK_PAUSES.CLOCK.eq(CLOCKS.ID))))
                .as("pauses");
        try (var rows = sql.select(
                        CLOCKS.TICKET,
                        CLOCKS.TEAM,
                        CLOCKS.CALENDAR,
                        CLOCKS.STATE,
                        CLOCKS.STARTED_AT,
                        CLOCKS.STOPPED_AT,
                        CLOCKS.PAUSED_SINCE,
                        CLOCKS.COUNTED,
                        pauses)
                .from(CLOCKS)
                .where(CLOCKS.PROMISE.eq(promise))
                .and(CLOCKS.STARTED_AT.ge(from))
                .and(CLOCKS.STARTED_AT.lt(to))
                .and(CLOCKS.STATE.ne(ClockState.CANCELLED.name()))
                .orderBy(CLOCKS.STARTED_AT)
                .fetchSize(AT_A_TIME)
                .fetchLazy()) {
            rows.forEach(row -> told.accept(clock(row)));
        }
    }

    private static PastClock clock(Record row) {
        var counted = row.get(CLOCKS.COUNTED);
        return new PastClock(
                row.get(CLOCKS.TICKET),
                row.get(CLOCKS.TEAM),
                row.get(CLOCKS.CALENDAR),
                ClockState.valueOf(row.get(CLOCKS.STATE)),
                row.get(CLOCKS.STARTED_AT),
                row.get(CLOCKS.STOPPED_AT),
                row.get(CLOCKS.PAUSED_SINCE),
                counted == null ? null : Duration.of(counted, ChronoUnit.MICROS),
                pauses(row.get("pauses", String[].class)));
    }

    private static List<PastClock.Pause> pauses(String @Nullable [] told) {
        if (told == null) {
            return List.of();
        }
        var pauses = new ArrayList<PastClock.Pause>();
        for (var one : told) {
            var space = one.indexOf(' ');
            pauses.add(new PastClock.Pause(instant(one.substring(0, space)), instant(one.substring(space + 1))));
        }
        return pauses;
    }

    private static Instant instant(String seconds) {
        var exact = new java.math.BigDecimal(seconds);
        var whole = exact.longValue();
        return Instant.ofEpochSecond(
                whole,
                exact.subtract(java.math.BigDecimal.valueOf(whole))
                        .movePointRight(9)
                        .longValue());
    }
}
