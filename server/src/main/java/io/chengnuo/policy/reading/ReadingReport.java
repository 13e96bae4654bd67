package io.chengnuo.policy.reading;

import static io.chengnuo.policy.db.Tables.READING_TASKS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.DataScope;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has read a version and who has not, department by department, as far as the reader of the report may see. */
@Component
public class ReadingReport {

    private final DSLContext sql;

    ReadingReport(DSLContext sql) {
        this.sql = sql;
    }

    enum State {
        OPEN,
        OVERDUE,
        DONE
    }

    /** {@code overdue} of {@code given} are late; the rest of those not accepted still have time. */
    public record Share(int given, int accepted, int overdue) {
        static final Share NOTHING = new Share(0, 0, 0);
    }

    /** People of one team, or of a unit who belong to none. */
    public record Department(UUID unit, @Nullable UUID team, Share share) {}

    /** Narrows the list of people. */
    record Filter(
            @Nullable State state,
            @Nullable UUID unit,
            @Nullable UUID team) {}

    @Transactional(readOnly = true)
    public List<Department> departments(UUID version, DataScope scope, LocalDate today) {
        var t = READING_TASKS;
        return sql.select(
                        t.UNIT,
                        t.TEAM,
                        count(),
                        count().filterWhere(t.ACCEPTED_AT.isNotNull()),
                        count().filterWhere(overdue(today)))
                .from(t)
                .where(counted(version, scope))
                .groupBy(t.UNIT, t.TEAM)
                .fetch(row -> new Department(
                        row.value1(), row.value2(), new Share(row.value3(), row.value4(), row.value5())));
    }

    @Transactional(readOnly = true)
    public Map<UUID, Share> shares(Collection<UUID> versions, DataScope scope, LocalDate today) {
        var t = READING_TASKS;
        return sql.select(
                        t.POLICY_VERSION,
                        count(),
                        count().filterWhere(t.ACCEPTED_AT.isNotNull()),
                        count().filterWhere(overdue(today)))
                .from(t)
                .where(t.POLICY_VERSION.in(versions))
                .and(t.SUPERSEDED_AT.isNull())
                .and(seen(scope))
                .groupBy(t.POLICY_VERSION)
                .fetchMap(t.POLICY_VERSION, row -> new Share(row.value2(), row.value3(), row.value4()));
    }

    @Transactional(readOnly = true)
    Page<ReadingTask> people(
            UUID version, Filter filter, DataScope scope, LocalDate today, int limit, @Nullable String cursor) {
        var t = READING_TASKS;
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(t)
                .where(counted(version, scope))
                .and(narrowed(filter, today))
                .and(after == null ? noCondition() : row(t.GIVEN_AT, t.PERSON).gt(after.instant(0), after.uuid(1)))
                .orderBy(t.GIVEN_AT, t.PERSON)
                .limit(limit + 1)
                .fetch(ReadingTasks::task);
        return Page.of(rows, limit, last -> Cursor.of(last.givenAt(), last.person()));
    }

    /** Everybody, for a file. */
    @Transactional(readOnly = true)
    List<ReadingTask> everybody(UUID version, DataScope scope) {
        var t = READING_TASKS;
        return sql.selectFrom(t)
                .where(counted(version, scope))
                .orderBy(t.UNIT, t.TEAM, t.PERSON)
                .fetch(ReadingTasks::task);
    }

    /** Open ones whose person was not reminded since. */
    List<ReadingTask> outstanding(UUID version, DataScope scope, Instant since) {
        var t = READING_TASKS;
        return sql.selectFrom(t)
                .where(counted(version, scope))
                .and(ReadingTasks.open())
                .and(t.REMINDED_AT.isNull().or(t.REMINDED_AT.le(since)))
                .forUpdate()
                .fetch(ReadingTasks::task);
    }

    private static Condition counted(UUID version, DataScope scope) {
        return READING_TASKS
                .POLICY_VERSION
                .eq(version)
                .and(READING_TASKS.SUPERSEDED_AT.isNull())
                .and(seen(scope));
    }

    private static Condition overdue(LocalDate today) {
        return READING_TASKS.ACCEPTED_AT.isNull().and(READING_TASKS.DUE_ON.lt(today));
    }

    private static Condition narrowed(Filter filter, LocalDate today) {
        var t = READING_TASKS;
        return noCondition()
                .and(filter.unit() == null ? noCondition() : t.UNIT.eq(filter.unit()))
                .and(filter.team() == null ? noCondition() : t.TEAM.eq(filter.team()))
                .and(
                        filter.state() == null
                                ? noCondition()
                                : switch (filter.state()) {
                                    case OPEN -> t.ACCEPTED_AT.isNull();
                                    case OVERDUE -> overdue(today);
                                    case DONE -> t.ACCEPTED_AT.isNotNull();
                                });
    }

    private static Condition seen(DataScope scope) {
        var t = READING_TASKS;
        return switch (scope.reach()) {
            case ALL -> noCondition();
            case UNIT -> t.UNIT.in(scope.units()).or(t.TEAM.in(scope.teams()));
            case TEAM -> t.TEAM.in(scope.teams());
            case OWN -> t.PERSON.eq(scope.person());
        };
    }
}
