package io.chengnuo.work.progress;

import static io.chengnuo.work.db.Tables.PROGRESS_INTERVALS;

import io.chengnuo.calendar.Amount;
import io.chengnuo.policy.Priority;
import io.chengnuo.work.db.tables.records.ProgressIntervalsRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The intervals of progress messages, a row for each priority that has its own. */
@Repository
class ProgressIntervals {

    private final DSLContext sql;

    ProgressIntervals(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public ProgressInterval of(Priority priority) {
        return sql.selectFrom(PROGRESS_INTERVALS)
                .where(PROGRESS_INTERVALS.PRIORITY.eq(priority.name()))
                .fetchOptional(ProgressIntervals::interval)
                .orElseGet(() -> ProgressInterval.usual(priority));
    }

    @Transactional(readOnly = true)
    public List<ProgressInterval> all() {
        var set = sql.selectFrom(PROGRESS_INTERVALS)
                .fetchMap(row -> Priority.valueOf(row.getPriority()), ProgressIntervals::interval);
        return Stream.of(Priority.values())
                .map(priority -> set.getOrDefault(priority, ProgressInterval.usual(priority)))
                .toList();
    }

    /** False when somebody else was faster. */
    boolean put(ProgressInterval interval, UUID by, Instant at) {
        return sql.insertInto(PROGRESS_INTERVALS)
                        .set(PROGRESS_INTERVALS.PRIORITY, interval.priority().name())
                        .set(PROGRESS_INTERVALS.AMOUNT, interval.amount().toString())
                        .set(PROGRESS_INTERVALS.CALENDAR, interval.calendar())
                        .set(PROGRESS_INTERVALS.CHANGED_BY, by)
                        .set(PROGRESS_INTERVALS.CHANGED_AT, at)
                        .onConflict(PROGRESS_INTERVALS.TENANT_ID, PROGRESS_INTERVALS.PRIORITY)
                        .doUpdate()
                        .set(PROGRESS_INTERVALS.AMOUNT, interval.amount().toString())
                        .set(PROGRESS_INTERVALS.CALENDAR, interval.calendar())
                        .set(PROGRESS_INTERVALS.VERSION, interval.version())
                        .set(PROGRESS_INTERVALS.CHANGED_BY, by)
                        .set(PROGRESS_INTERVALS.CHANGED_AT, at)
                        .where(PROGRESS_INTERVALS.VERSION.eq(interval.version() - 1))
                        .execute()
                == 1;
    }

    private static ProgressInterval interval(ProgressIntervalsRecord row) {
        return new ProgressInterval(
                Priority.valueOf(row.getPriority()),
                Amount.parse(row.getAmount()),
                row.getCalendar(),
                row.getVersion());
    }
}
