package io.chengnuo.work.task;

import io.chengnuo.calendar.Amount;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.people.TeamKind;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks another team or person to do something for a ticket; its clock starts at once. */
@Service
public class AskTask {

    /** More at once on one ticket is no collaboration any more, and the page shows them all. */
    private static final int MOST_OF_TICKET = 50;

    private final Tasks tasks;
    private final TaskLimits limits;
    private final TaskNews news;
    private final TicketBriefs tickets;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    AskTask(
            Tasks tasks,
            TaskLimits limits,
            TaskNews news,
            TicketBriefs tickets,
            Organisation organisation,
            WorkingTime time,
            Access access,
            Facts facts,
            Clock clock) {
        this.tasks = tasks;
        this.limits = limits;
        this.news = news;
        this.tickets = tickets;
        this.organisation = organisation;
        this.time = time;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public UUID ask(TicketId id, NewTask wanted) {
        var now = clock.instant();
        var ticket = tickets.requireLocked(id);
        if (ticket.closedAt() != null) {
            throw new Conflict("ticket_is_over");
        }
        if (tasks.countOf(id) >= MOST_OF_TICKET) {
            throw new Conflict("too_many_tasks");
        }
        var team = team(wanted.team(), wanted.owner());
        var limit = limits.of(team == null ? TeamKind.OTHER : team.kind());
        requireHanded(wanted, limit);
        var times = times(limit, wanted.limit(), now);
        var task = new Task(
                Ids.next(now),
                id,
                wanted.title().strip(),
                TaskState.ASKED,
                team == null ? null : team.id(),
                wanted.owner(),
                access.person(),
                ticket.firstResponder(),
                times.dueAt(),
                1);
        tasks.add(task, ticket, team == null ? null : team.unit(), wanted, times, now);
        facts.record(new TaskAsked(
                id,
                task.id(),
                task.title(),
                task.team(),
                task.owner(),
                wanted.blocking(),
                task.askedBy(),
                times.dueAt(),
                now));
        news.asked(task);
        return task.id();
    }

    /** A task's limit and the moments that follow from it. */
    record Times(Amount amount, String calendar, Instant warnAt, Instant dueAt) {}

    private @Nullable Team team(@Nullable UUID team, @Nullable UUID owner) {
        if (owner != null && !organisation.works(owner)) {
            throw new Invalid("invalid_request", new FieldError("owner", "unknown"));
        }
        if (team == null) {
            if (owner == null) {
                throw new Invalid("nobody_asked", new FieldError("team", "missing"));
            }
            return organisation.teamsOf(owner).stream().findFirst().orElse(null);
        }
        var asked = organisation.teams().stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .orElseThrow(() -> new Invalid("invalid_request", new FieldError("team", "unknown")));
        if (owner != null
                && organisation.membersOf(team).stream()
                        .noneMatch(one -> one.id().equals(owner))) {
            throw new Invalid("not_in_team", new FieldError("owner", "invalid"));
        }
        return asked;
    }

    private static void requireHanded(NewTask wanted, TaskLimit limit) {
        var missing = limit.required().stream()
                .filter(name -> wanted.handed().getOrDefault(name, "").isBlank())
                .map(name -> new FieldError(name, "missing", name))
                .toArray(FieldError[]::new);
        if (missing.length > 0) {
            throw new Invalid("hand_over_incomplete", missing);
        }
    }

    private Times times(TaskLimit limit, @Nullable Amount asked, Instant now) {
        var amount = asked == null ? limit.amount() : asked;
        var calendar = time.calendar(limit.calendar());
        var length = calendar.lengthOf(amount);
        if (length.isZero() || length.compareTo(ChangeTaskLimit.LONGEST) > 0) {
            throw new Invalid("task_limit_senseless", new FieldError("limit", "invalid"));
        }
        var warnAfter = Duration.ofSeconds(length.toSeconds() * limit.warnAfter() / 100);
        return new Times(
                amount,
                limit.calendar(),
                calendar.due(now, warnAfter).at(),
                calendar.due(now, length).at());
    }
}
