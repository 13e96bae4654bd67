package io.chengnuo.policy.rollout;

import static io.chengnuo.policy.db.Tables.ROLLOUTS;
import static io.chengnuo.policy.db.Tables.ROLLOUT_TASKS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.chengnuo.people.DataScope;
import io.chengnuo.policy.db.tables.records.RolloutTasksRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.database.ManyRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of the plans, in the database. */
@Component
public class RolloutTasks {

    private final DSLContext sql;

    RolloutTasks(DSLContext sql) {
        this.sql = sql;
    }

    /** How far one entity is. */
    public record Progress(UUID rollout, UUID unit, int open, int done, int late) {}

    record Filter(
            @Nullable UUID rollout,
            @Nullable UUID unit,
            @Nullable TaskState state,
            @Nullable UUID owner) {}

    /** Tasks of first-year plans that were asked for by then, whatever became of them; {@code unit} null for the whole company. */
    @Transactional(readOnly = true)
    public List<RolloutTask> ofFirstYear(Instant before, @Nullable UUID unit) {
        var t = ROLLOUT_TASKS;
        return sql.select(t)
                .from(t)
                .join(ROLLOUTS)
                .on(ROLLOUTS.ID.eq(t.ROLLOUT))
                .where(ROLLOUTS.FIRST_YEAR.isTrue())
                .and(t.STATE.ne(TaskState.DROPPED.name()))
                .and(t.ADDED_AT.lt(before))
                .and(unit == null ? noCondition() : t.UNIT.eq(unit))
                .orderBy(t.DUE_ON, t.ID)
                .fetch(row -> task(row.value1()));
    }

    /** Open ones due up to a day, the first one first. */
    @Transactional(readOnly = true)
    public List<RolloutTask> due(LocalDate upTo) {
        return sql.selectFrom(ROLLOUT_TASKS)
                .where(ROLLOUT_TASKS.STATE.eq(TaskState.OPEN.name()))
                .and(ROLLOUT_TASKS.DUE_ON.le(upTo))
                .orderBy(ROLLOUT_TASKS.DUE_ON, ROLLOUT_TASKS.ID)
                .fetch(RolloutTasks::task);
    }

    /** Of all plans together, entity by entity. */
    @Transactional(readOnly = true)
    public List<Progress> progressOfAll(LocalDate today) {
        return progress(sql.select(ROLLOUTS.ID).from(ROLLOUTS).fetch(ROLLOUTS.ID), DataScope.all(), today);
    }

    /** Of every plan the reader may see, entity by entity. */
    @Transactional(readOnly = true)
    public List<Progress> progress(Collection<UUID> rollouts, DataScope scope, LocalDate today) {
        var t = ROLLOUT_TASKS;
        return sql.select(
                        t.ROLLOUT,
                        t.UNIT,
                        count().filterWhere(t.STATE.eq(TaskState.OPEN.name())),
                        count().filterWhere(t.STATE.eq(TaskState.DONE.name())),
                        count().filterWhere(t.STATE.eq(TaskState.OPEN.name()).and(t.DUE_ON.lt(today))))
                .from(t)
                .where(t.ROLLOUT.in(rollouts))
                .and(seen(scope))
                .groupBy(t.ROLLOUT, t.UNIT)
                .fetch(row -> new Progress(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    @Transactional(readOnly = true)
    Page<RolloutTask> page(Filter filter, DataScope scope, int limit, @Nullable String cursor) {
        var t = ROLLOUT_TASKS;
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(t)
                .where(narrowed(filter))
                .and(seen(scope))
                .and(after == null ? noCondition() : row(t.DUE_ON, t.ID).gt(val(after.day(0)), val(after.uuid(1))))
                .orderBy(t.DUE_ON, t.ID)
                .limit(limit + 1)
                .fetch(RolloutTasks::task);
        return Page.of(rows, limit, last -> Cursor.of(last.dueOn(), last.id()));
    }

    /** Locked until the transaction ends. */
    RolloutTask claim(UUID id) {
        return sql.selectFrom(ROLLOUT_TASKS)
                .where(ROLLOUT_TASKS.ID.eq(id))
                .forUpdate()
                .fetchOptional(RolloutTasks::task)
                .orElseThrow(() -> new NotFound("no_such_rollout_task"));
    }

    void add(List<RolloutTask> tasks) {
        ManyRows.insert(
                sql, ROLLOUT_TASKS, tasks.stream().map(RolloutTasks::record).toList());
    }

    void put(RolloutTask task) {
        var t = ROLLOUT_TASKS;
        sql.update(t)
                .set(t.TITLE, task.title())
                .set(t.OWNER_POST, task.ownerPost())
                .set(t.OWNER, task.owner())
                .set(t.DUE_ON, task.dueOn())
                .set(t.STATE, task.state().name())
                .set(t.NOTE, task.note())
                .set(t.SETTLED_AT, task.settledAt())
                .set(t.SETTLED_BY, task.settledBy())
                .set(t.VERSION, t.VERSION.plus(1))
                .where(t.ID.eq(task.id()))
                .execute();
    }

    /** Open ones of plans that are not closed, due up to a day, whose owner was not warned since; locked. */
    List<RolloutTask> toWarn(LocalDate upTo, Instant since, int limit) {
        var t = ROLLOUT_TASKS;
        return sql.selectFrom(t)
                .where(t.STATE.eq(TaskState.OPEN.name()))
                .and(t.DUE_ON.le(upTo))
                .and(t.WARNED_AT.isNull().or(t.WARNED_AT.le(since)))
                .and(t.ROLLOUT.in(sql.select(ROLLOUTS.ID).from(ROLLOUTS).where(ROLLOUTS.CLOSED_AT.isNull())))
                .orderBy(t.DUE_ON, t.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(RolloutTasks::task);
    }

    void warned(List<UUID> tasks, Instant at) {
        sql.update(ROLLOUT_TASKS)
                .set(ROLLOUT_TASKS.WARNED_AT, at)
                .where(ROLLOUT_TASKS.ID.in(tasks))
                .execute();
    }

    /** Whoever reaches no unit sees their own. */
    private static Condition seen(DataScope scope) {
        return switch (scope.reach()) {
            case ALL -> noCondition();
            case UNIT -> ROLLOUT_TASKS.UNIT.in(scope.units()).or(ROLLOUT_TASKS.OWNER.eq(scope.person()));
            case TEAM, OWN -> ROLLOUT_TASKS.OWNER.eq(scope.person());
        };
    }

    private static Condition narrowed(Filter filter) {
        var t = ROLLOUT_TASKS;
        return noCondition()
                .and(filter.rollout() == null ? noCondition() : t.ROLLOUT.eq(filter.rollout()))
                .and(filter.unit() == null ? noCondition() : t.UNIT.eq(filter.unit()))
                .and(
                        filter.state() == null
                                ? noCondition()
                                : t.STATE.eq(filter.state().name()))
                .and(filter.owner() == null ? noCondition() : t.OWNER.eq(filter.owner()));
    }

    private static RolloutTasksRecord record(RolloutTask task) {
        var row = new RolloutTasksRecord();
        row.setId(task.id());
        row.setRollout(task.rollout());
        row.setUnit(task.unit());
        row.setTitle(task.title());
        row.setOwnerPost(task.ownerPost());
        row.setOwner(task.owner());
        row.setDueOn(task.dueOn());
        row.setState(task.state().name());
        row.setAddedAt(task.addedAt());
        return row;
    }

    private static RolloutTask task(RolloutTasksRecord row) {
        return new RolloutTask(
                row.getId(),
                row.getRollout(),
                row.getUnit(),
                row.getTitle(),
                row.getOwnerPost(),
                row.getOwner(),
                row.getDueOn(),
                TaskState.valueOf(row.getState()),
                row.getNote(),
                row.getSettledAt(),
                row.getSettledBy(),
                row.getAddedAt(),
                row.getVersion());
    }
}
