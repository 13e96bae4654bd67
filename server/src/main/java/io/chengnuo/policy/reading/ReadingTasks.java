package io.chengnuo.policy.reading;

import static io.chengnuo.policy.db.Tables.READING_TASKS;

import io.chengnuo.people.Workforce.Placed;
import io.chengnuo.policy.db.tables.records.ReadingTasksRecord;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.database.ManyRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each person has to read, in the database. */
@Repository
class ReadingTasks {

    private static final int MOST_SHOWN = 50;

    private final DSLContext sql;

    ReadingTasks(DSLContext sql) {
        this.sql = sql;
    }

    static Condition open() {
        return READING_TASKS.ACCEPTED_AT.isNull().and(READING_TASKS.SUPERSEDED_AT.isNull());
    }

    void give(UUID policyVersion, List<Placed> people, LocalDate dueOn, Instant at) {
        ManyRows.insert(
                sql,
                READING_TASKS,
                people.stream()
                        .map(one -> {
                            var row = new ReadingTasksRecord();
                            row.setPolicyVersion(policyVersion);
                            row.setPerson(one.person());
                            row.setUnit(one.unit());
                            row.setTeam(one.team());
                            row.setGivenAt(at);
                            row.setDueOn(dueOn);
                            row.setTries(0);
                            return row;
                        })
                        .toList());
    }

    /** Nobody accepts what a later version has replaced. */
    void supersede(Collection<UUID> people, Instant at) {
        sql.update(READING_TASKS)
                .set(READING_TASKS.SUPERSEDED_AT, at)
                .where(READING_TASKS.PERSON.in(people))
                .and(open())
                .execute();
    }

    void move(Placed one) {
        sql.update(READING_TASKS)
                .set(READING_TASKS.UNIT, one.unit())
                .set(READING_TASKS.TEAM, one.team())
                .where(READING_TASKS.PERSON.eq(one.person()))
                .and(open())
                .execute();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<ReadingTask> of(UUID person) {
        return sql.selectFrom(READING_TASKS)
                .where(READING_TASKS.PERSON.eq(person))
                .orderBy(READING_TASKS.GIVEN_AT.desc(), READING_TASKS.POLICY_VERSION)
                .limit(MOST_SHOWN)
                .fetch(ReadingTasks::task);
    }

    @Transactional(readOnly = true)
    ReadingTask require(UUID policyVersion, UUID person) {
        return sql.selectFrom(READING_TASKS)
                .where(is(policyVersion, person))
                .fetchOptional(ReadingTasks::task)
                .orElseThrow(() -> new NotFound("no_such_reading"));
    }

    /** Locked until the transaction ends. */
    ReadingTask claim(UUID policyVersion, UUID person) {
        return sql.selectFrom(READING_TASKS)
                .where(is(policyVersion, person))
                .forUpdate()
                .fetchOptional(ReadingTasks::task)
                .orElseThrow(() -> new NotFound("no_such_reading"));
    }

    /** The version a person accepted last. */
    @Transactional(readOnly = true)
    Optional<UUID> lastAccepted(UUID person) {
        return sql.select(READING_TASKS.POLICY_VERSION)
                .from(READING_TASKS)
                .where(READING_TASKS.PERSON.eq(person))
                .and(READING_TASKS.ACCEPTED_AT.isNotNull())
                .orderBy(READING_TASKS.ACCEPTED_AT.desc())
                .limit(1)
                .fetchOptional(READING_TASKS.POLICY_VERSION);
    }

    void opened(UUID policyVersion, UUID person, Instant at) {
        sql.update(READING_TASKS)
                .set(READING_TASKS.OPENED_AT, at)
                .where(is(policyVersion, person))
                .and(READING_TASKS.OPENED_AT.isNull())
                .execute();
    }

    void tried(ReadingTask task, boolean passed, Instant at) {
        sql.update(READING_TASKS)
                .set(READING_TASKS.TRIES, READING_TASKS.TRIES.plus(1))
                .set(READING_TASKS.PASSED_AT, passed ? at : task.passedAt())
                .where(is(task.policyVersion(), task.person()))
                .execute();
    }

    void accepted(ReadingTask task, Instant at) {
        sql.update(READING_TASKS)
                .set(READING_TASKS.ACCEPTED_AT, at)
                .where(is(task.policyVersion(), task.person()))
                .execute();
    }

    /** Open ones due up to a day whose person was not reminded since; locked, those another node reminds left out. */
    List<ReadingTask> toRemind(LocalDate upTo, Instant since, int limit) {
        return sql.selectFrom(READING_TASKS)
                .where(open())
                .and(READING_TASKS.DUE_ON.le(upTo))
                .and(READING_TASKS.REMINDED_AT.isNull().or(READING_TASKS.REMINDED_AT.le(since)))
                .orderBy(READING_TASKS.DUE_ON)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(ReadingTasks::task);
    }

    void reminded(UUID policyVersion, Set<UUID> people, Instant at) {
        sql.update(READING_TASKS)
                .set(READING_TASKS.REMINDED_AT, at)
                .where(READING_TASKS.POLICY_VERSION.eq(policyVersion))
                .and(READING_TASKS.PERSON.in(people))
                .execute();
    }

    private static Condition is(UUID policyVersion, UUID person) {
        return READING_TASKS.POLICY_VERSION.eq(policyVersion).and(READING_TASKS.PERSON.eq(person));
    }

    static ReadingTask task(ReadingTasksRecord row) {
        return new ReadingTask(
                row.getPolicyVersion(),
                row.getPerson(),
                row.getUnit(),
                row.getTeam(),
                row.getGivenAt(),
                row.getDueOn(),
                row.getOpenedAt(),
                row.getTries(),
                row.getPassedAt(),
                row.getAcceptedAt(),
                row.getSupersededAt());
    }
}
