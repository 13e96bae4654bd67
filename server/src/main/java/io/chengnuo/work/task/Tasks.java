package io.chengnuo.work.task;

import static io.chengnuo.work.db.Tables.TASKS;

import io.chengnuo.people.DataScope;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.db.tables.records.TasksRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tasks as rows: loaded and locked, decided upon, written back. */
@Repository
class Tasks {

    private final DSLContext sql;
    private final JsonMapper json;

    Tasks(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(Task task, TicketBrief ticket, @Nullable UUID unit, NewTask wanted, AskTask.Times times, Instant at) {
        sql.insertInto(TASKS)
                .set(TASKS.ID, task.id())
                .set(TASKS.TICKET, ticket.id().value())
                .set(TASKS.NUMBER, ticket.number())
                .set(TASKS.SUBJECT, ticket.subject())
                .set(TASKS.TITLE, task.title())
                .set(TASKS.REQUEST, wanted.request())
                .set(TASKS.HANDED, JSONB.valueOf(json.writeValueAsString(wanted.handed())))
                .set(TASKS.BLOCKING, wanted.blocking())
                .set(TASKS.STATE, task.state().name())
                .set(TASKS.TEAM, task.team())
                .set(TASKS.UNIT, unit)
                .set(TASKS.OWNER, task.owner())
                .set(TASKS.ASKED_BY, task.askedBy())
                .set(TASKS.FIRST_RESPONDER, task.firstResponder())
                .set(TASKS.AMOUNT, times.amount().toString())
                .set(TASKS.CALENDAR, times.calendar())
                .set(TASKS.ASKED_AT, at)
                .set(TASKS.WARN_AT, times.warnAt())
                .set(TASKS.DUE_AT, times.dueAt())
                .set(TASKS.LOOK_AT, times.warnAt())
                .execute();
    }

    int countOf(TicketId ticket) {
        return sql.fetchCount(TASKS, TASKS.TICKET.eq(ticket.value()));
    }

    Optional<Task> findLocked(UUID id) {
        return sql.selectFrom(TASKS).where(TASKS.ID.eq(id)).forUpdate().fetchOptional(Tasks::task);
    }

    /** One that the reader may work on: his own, or of a team his right reaches. Locked. */
    Optional<Task> findToWork(UUID id, DataScope scope) {
        return sql.selectFrom(TASKS)
                .where(TASKS.ID.eq(id))
                .and(worked(scope))
                .forUpdate()
                .fetchOptional(Tasks::task);
    }

    /** The titles of what must end before the ticket may be delivered or closed. */
    List<String> blocking(TicketId ticket) {
        return sql.select(TASKS.TITLE)
                .from(TASKS)
                .where(TASKS.TICKET.eq(ticket.value()), TASKS.BLOCKING.isTrue(), TASKS.ENDED_AT.isNull())
                .orderBy(TASKS.ASKED_AT)
                .fetch(TASKS.TITLE);
    }

    /** The teams that were asked and have not ended yet. */
    List<UUID> teamsAtWork(TicketId ticket) {
        return sql.selectDistinct(TASKS.TEAM)
                .from(TASKS)
                .where(TASKS.TICKET.eq(ticket.value()), TASKS.TEAM.isNotNull(), TASKS.ENDED_AT.isNull())
                .fetch(TASKS.TEAM);
    }

    void accepted(Task task, TaskAccepted accepted) {
        sql.update(TASKS)
                .set(TASKS.STATE, TaskState.ACCEPTED.name())
                .set(TASKS.OWNER, accepted.by())
                .set(TASKS.ACCEPTED_AT, DSL.coalesce(TASKS.ACCEPTED_AT, DSL.val(accepted.at())))
                .set(TASKS.VERSION, task.version() + 1)
                .where(TASKS.ID.eq(task.id()))
                .execute();
    }

    void ended(Task task, TaskState state, UUID by, @Nullable String reason, @Nullable String result, Instant at) {
        sql.update(TASKS)
                .set(TASKS.STATE, state.name())
                .set(TASKS.OWNER, state == TaskState.DONE ? by : task.owner())
                .set(TASKS.REASON, reason)
                .set(TASKS.RESULT, result)
                .set(TASKS.ENDED_AT, at)
                .set(TASKS.ENDED_BY, by)
                .set(TASKS.LOOK_AT, DSL.castNull(TASKS.LOOK_AT))
                .set(TASKS.VERSION, task.version() + 1)
                .where(TASKS.ID.eq(task.id()))
                .execute();
    }

    /** Those that have to warn or break by now; rows another node holds are left to it. */
    List<Task> claimDue(Instant now, int limit) {
        return sql.selectFrom(TASKS)
                .where(TASKS.LOOK_AT.lt(now))
                .orderBy(TASKS.LOOK_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(Tasks::task);
    }

    void warned(Collection<UUID> tasks, Instant at) {
        sql.update(TASKS)
                .set(TASKS.WARNED_AT, at)
                .set(TASKS.LOOK_AT, TASKS.DUE_AT)
                .where(TASKS.ID.in(tasks))
                .execute();
    }

    void breached(Collection<UUID> tasks) {
        sql.update(TASKS)
                .set(TASKS.BREACHED_AT, TASKS.DUE_AT)
                .set(TASKS.LOOK_AT, DSL.castNull(TASKS.LOOK_AT))
                .where(TASKS.ID.in(tasks))
                .execute();
    }

    static Condition worked(DataScope scope) {
        var own = TASKS.OWNER.eq(scope.person());
        return switch (scope.reach()) {
            case OWN -> own;
            case TEAM -> own.or(TASKS.TEAM.in(scope.teams()));
            case UNIT -> own.or(TASKS.TEAM.in(scope.teams())).or(TASKS.UNIT.in(scope.units()));
            // Not noCondition: with an "or" after it, that would ask only for the other half.
            case ALL -> DSL.trueCondition();
        };
    }

    private static Task task(TasksRecord row) {
        return new Task(
                row.getId(),
                new TicketId(row.getTicket()),
                row.getTitle(),
                TaskState.valueOf(row.getState()),
                row.getTeam(),
                row.getOwner(),
                row.getAskedBy(),
                row.getFirstResponder(),
                row.getDueAt(),
                row.getVersion());
    }
}
