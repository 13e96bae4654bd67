package io.chengnuo.work.task;

import static io.chengnuo.work.db.Tables.TASKS;
import static org.jooq.impl.DSL.count;

import io.chengnuo.people.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How teams keep what they promised each other, from the tasks asked of them in a period. */
@Repository
class TaskAttainment {

    private final DSLContext sql;
    private final Organisation organisation;

    TaskAttainment(DSLContext sql, Organisation organisation) {
        this.sql = sql;
        this.organisation = organisation;
    }

    /** {@code late} holds what ended after its limit and what is open beyond it. {@code kept} is in percent of the judged. */
    record Line(
            UUID team,
            String name,
            int asked,
            int inTime,
            int late,
            int open,
            int declined,
            @Nullable Double kept) {}

    @Transactional(readOnly = true)
    public List<Line> of(TaskList.Reader reader, Instant from, Instant to) {
        var counted = TASKS.STATE.notIn(TaskState.CANCELLED.name(), TaskState.DECLINED.name());
        var late = counted.and(TASKS.DUE_AT.lt(DSL.coalesce(TASKS.ENDED_AT, DSL.val(reader.now()))));
        var inTime = TASKS.STATE.eq(TaskState.DONE.name()).and(TASKS.ENDED_AT.le(TASKS.DUE_AT));
        var open = TASKS.ENDED_AT.isNull().and(TASKS.DUE_AT.ge(reader.now()));
        var rows = sql.select(
                        TASKS.TEAM,
                        count(),
                        count().filterWhere(inTime),
                        count().filterWhere(late),
                        count().filterWhere(open),
                        count().filterWhere(TASKS.STATE.eq(TaskState.DECLINED.name())))
                .from(TASKS)
                .where(TASKS.TEAM.isNotNull(), TASKS.ASKED_AT.ge(from), TASKS.ASKED_AT.lt(to))
                .and(Tasks.worked(reader.scope()).or(TASKS.ASKED_BY.eq(reader.person())))
                .groupBy(TASKS.TEAM)
                .orderBy(count().desc(), TASKS.TEAM)
                .fetch();
        var names = organisation.teamNames(
                rows.map(row -> row.value1()).stream().filter(Objects::nonNull).toList());
        return rows.map(row -> new Line(
                row.value1(),
                names.getOrDefault(row.value1(), "?"),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                kept(row.value3(), row.value4())));
    }

    private static @Nullable Double kept(int inTime, int late) {
        return inTime + late == 0 ? null : Math.round(1000.0 * inTime / (inTime + late)) / 10.0;
    }
}
