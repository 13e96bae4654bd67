package io.chengnuo.work.task;

import static io.chengnuo.work.db.Tables.TASK_LIMITS;

import io.chengnuo.calendar.Amount;
import io.chengnuo.people.TeamKind;
import io.chengnuo.work.db.tables.records.TaskLimitsRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What teams promised each other, a row for each kind of team. */
@Repository
class TaskLimits {

    private final DSLContext sql;

    TaskLimits(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public TaskLimit of(TeamKind kind) {
        return sql.selectFrom(TASK_LIMITS)
                .where(TASK_LIMITS.TEAM_KIND.eq(kind.name()))
                .fetchOptional(TaskLimits::limit)
                .orElseGet(() -> TaskLimit.usual(kind));
    }

    @Transactional(readOnly = true)
    public List<TaskLimit> all() {
        var set = sql.selectFrom(TASK_LIMITS).fetchMap(row -> TeamKind.valueOf(row.getTeamKind()), TaskLimits::limit);
        return Stream.of(TeamKind.values())
                .map(kind -> set.getOrDefault(kind, TaskLimit.usual(kind)))
                .toList();
    }

    /** False when somebody else was faster. */
    boolean put(TaskLimit limit, UUID by, Instant at) {
        var required = limit.required().toArray(String[]::new);
        return sql.insertInto(TASK_LIMITS)
                        .set(TASK_LIMITS.TEAM_KIND, limit.kind().name())
                        .set(TASK_LIMITS.AMOUNT, limit.amount().toString())
                        .set(TASK_LIMITS.CALENDAR, limit.calendar())
                        .set(TASK_LIMITS.WARN_AFTER, (short) limit.warnAfter())
                        .set(TASK_LIMITS.REQUIRED, required)
                        .set(TASK_LIMITS.CHANGED_BY, by)
                        .set(TASK_LIMITS.CHANGED_AT, at)
                        .onConflict(TASK_LIMITS.TENANT_ID, TASK_LIMITS.TEAM_KIND)
                        .doUpdate()
                        .set(TASK_LIMITS.AMOUNT, limit.amount().toString())
                        .set(TASK_LIMITS.CALENDAR, limit.calendar())
                        .set(TASK_LIMITS.WARN_AFTER, (short) limit.warnAfter())
                        .set(TASK_LIMITS.REQUIRED, required)
                        .set(TASK_LIMITS.VERSION, limit.version())
                        .set(TASK_LIMITS.CHANGED_BY, by)
                        .set(TASK_LIMITS.CHANGED_AT, at)
                        .where(TASK_LIMITS.VERSION.eq(limit.version() - 1))
                        .execute()
                == 1;
    }

    private static TaskLimit limit(TaskLimitsRecord row) {
        return new TaskLimit(
                TeamKind.valueOf(row.getTeamKind()),
                Amount.parse(row.getAmount()),
                row.getCalendar(),
                row.getWarnAfter(),
                List.of(row.getRequired()),
                row.getVersion());
    }
}
