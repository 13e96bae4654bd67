package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.CLOCKS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of clocks that may be counted anew: nothing ended or broke them yet. */
@Repository
class OpenClocks {

    private final DSLContext sql;
    private final Clocks clocks;

    OpenClocks(DSLContext sql, Clocks clocks) {
        this.sql = sql;
        this.clocks = clocks;
    }

    /** Those that a change is about, by their id, after one. */
    List<ClockRow> of(CountingRule rule, @Nullable UUID after, int limit) {
        return clocks.withPauses(sql.selectFrom(CLOCKS)
                .where(isOpen(rule))
                .and(after == null ? DSL.noCondition() : CLOCKS.ID.gt(after))
                .orderBy(CLOCKS.ID)
                .limit(limit)
                .fetch());
    }

    int count(CountingRule rule) {
        return sql.fetchCount(CLOCKS, isOpen(rule));
    }

    private static Condition isOpen(CountingRule rule) {
        return rule.about().and(CLOCKS.STOPPED_AT.isNull()).and(CLOCKS.STATE.ne(ClockState.BREACHED.name()));
    }

    /** Other terms and times. It warns once more when the warning lies ahead again. */
    void recounted(ClockRow row, UUID recount, Instant now) {
        var clock = row.clock();
        var terms = clock.terms();
        var pausedFor = clock.standstill().reason();
        sql.update(CLOCKS)
                .set(CLOCKS.POLICY_VERSION, terms.policyVersion())
                .set(CLOCKS.CALENDAR, terms.calendar())
                .set(CLOCKS.CALENDAR_VERSION, terms.calendarVersion())
                .set(
                        CLOCKS.PAUSES,
                        terms.pauses().stream().map(Enum::name).sorted().toArray(String[]::new))
                .set(CLOCKS.AMOUNT, terms.amount().toString())
                .set(CLOCKS.ALLOWED, Clocks.micros(terms.allowed()))
                .set(CLOCKS.WARN_SHARE, terms.warnShare())
                .set(CLOCKS.DUE_AT, clock.dueAt())
                .set(CLOCKS.WARN_AT, clock.warnAt())
                .set(CLOCKS.WARNED_AT, clock.warnAt().isAfter(now) ? DSL.castNull(CLOCKS.WARNED_AT) : CLOCKS.WARNED_AT)
                .set(CLOCKS.STATE, clock.state().name())
                .set(CLOCKS.PAUSED_SINCE, clock.standstill().since())
                .set(CLOCKS.PAUSED_FOR, pausedFor == null ? null : pausedFor.name())
                .set(CLOCKS.PAUSED_UNTIL, clock.standstill().until())
                .set(CLOCKS.PAUSED_TIME, Clocks.micros(clock.standstill().total()))
                .set(CLOCKS.RECOUNT, recount)
                .where(CLOCKS.ID.eq(clock.id()))
                .execute();
        clocks.replacePauses(clock);
    }
}
