package io.chengnuo.sla.replay;

import static io.chengnuo.sla.db.Tables.CLOCKS;
import static io.chengnuo.sla.db.Tables.CLOCK_PAUSES;

import io.chengnuo.policy.PauseReason;
import io.chengnuo.sla.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the clocks of a period, one after the other in order of their beginning; memory stays flat however many there are. */
@Repository
class PastClocks {

    private static final int AT_A_TIME = 2_000;

    private static final Field<String[]> PAUSES = DSL.field(DSL.when(
                    CLOCKS.PAUSED_TIME.gt(0L),
                    DSL.select(DSL.arrayAgg(DSL.field(
                                    "{0} || ' ' || {1} || ' ' || {2}",
                                    String.class,
                                    micros(CLOCK_PAUSES.FROM_AT),
                                    micros(CLOCK_PAUSES.TO_AT),
                                    CLOCK_PAUSES.REASON)))
                            .from(CLOCK_PAUSES)
                            .where(CLOCK_PAUSES.CLOCK.eq(CLOCKS.ID))))
            .as("pauses");

    private final DSLContext sql;

    PastClocks(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that did not apply in the end are left out. */
    void each(String promise, Instant from, Instant to, Consumer<PastClock> told) {
        try (var clocks = read(CLOCKS.PROMISE.eq(promise), from, to)
                .orderBy(CLOCKS.STARTED_AT)
                .fetchSize(AT_A_TIME)
                .fetchStream()) {
            clocks.map(PastClocks::clock).forEach(told);
        }
    }

    /**
     * Those of several promises, ticket by ticket. {@code withPaused}: also of other promises, when they ever stood still, because they
     * know when their ticket did. To be closed.
     */
    Stream<PastClock> byTicket(Collection<String> promises, boolean withPaused, Instant from, Instant to) {
        var wanted = CLOCKS.PROMISE.in(promises);
        return read(withPaused ? wanted.or(CLOCKS.PAUSED_TIME.gt(0L)) : wanted, from, to)
                .orderBy(CLOCKS.TICKET)
                .fetchSize(AT_A_TIME)
                .fetchStream()
                .map(PastClocks::clock);
    }

    private SelectConditionStep<? extends Record> read(Condition which, Instant from, Instant to) {
        return sql.select(
                        CLOCKS.TICKET,
                        CLOCKS.PROMISE,
                        CLOCKS.TEAM,
                        CLOCKS.CALENDAR,
                        CLOCKS.STATE,
                        CLOCKS.STARTED_AT,
                        CLOCKS.STOPPED_AT,
                        CLOCKS.PAUSED_SINCE,
                        CLOCKS.COUNTED,
                        PAUSES)
                .from(CLOCKS)
                .where(which)
                .and(CLOCKS.STARTED_AT.ge(from))
                .and(CLOCKS.STARTED_AT.lt(to))
                .and(CLOCKS.STATE.ne(ClockState.CANCELLED.name()));
    }

    private static Field<Long> micros(Field<Instant> at) {
        return DSL.field("(extract(epoch from {0}) * 1000000)::bigint", Long.class, at);
    }

    private static PastClock clock(Record row) {
        var counted = row.get(CLOCKS.COUNTED);
        return new PastClock(
                row.get(CLOCKS.TICKET),
                row.get(CLOCKS.PROMISE),
                row.get(CLOCKS.TEAM),
                row.get(CLOCKS.CALENDAR),
                ClockState.valueOf(row.get(CLOCKS.STATE)),
                row.get(CLOCKS.STARTED_AT),
                row.get(CLOCKS.STOPPED_AT),
                row.get(CLOCKS.PAUSED_SINCE),
                counted == null ? null : Duration.of(counted, ChronoUnit.MICROS),
                pauses(row.get(PAUSES)));
    }

    private static List<PastClock.Pause> pauses(String @Nullable [] told) {
        return told == null
                ? List.of()
                : Arrays.stream(told)
                        .map(one -> one.split(" ", 3))
                        .map(part ->
                                new PastClock.Pause(instant(part[0]), instant(part[1]), PauseReason.valueOf(part[2])))
                        .toList();
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
