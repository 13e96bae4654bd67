package io.chengnuo.work.task;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.TicketScope;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a task: those who were asked accept, decline or finish it; those who look after the ticket take it back. */
@Service
public class AnswerTask {

    private final Tasks tasks;
    private final TaskNews news;
    private final TicketScope tickets;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    AnswerTask(Tasks tasks, TaskNews news, TicketScope tickets, Access access, Facts facts, Clock clock) {
        this.tasks = tasks;
        this.news = news;
        this.tickets = tickets;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void accept(UUID id, @Nullable String ifMatch) {
        var task = mine(id, ifMatch);
        var accepted = task.accept(access.person(), clock.instant());
        tasks.accepted(task, accepted);
        facts.record(accepted);
        news.accepted(task, accepted);
    }

    @Transactional
    public void decline(UUID id, String reason, @Nullable String ifMatch) {
        var task = mine(id, ifMatch);
        var declined = task.decline(access.person(), reason.strip(), clock.instant());
        tasks.ended(task, TaskState.DECLINED, declined.by(), declined.reason(), null, declined.at());
        facts.record(declined);
        news.declined(task, declined);
    }

    @Transactional
    public void finish(UUID id, String result, @Nullable String ifMatch) {
        var task = mine(id, ifMatch);
        var done = task.finish(access.person(), result.strip(), clock.instant());
        tasks.ended(task, TaskState.DONE, done.by(), null, done.result(), done.at());
        facts.record(done);
        news.done(task, done);
    }

    /** Who asked may take it back, and whoever gives out the ticket's work. */
    @Transactional
    public void cancel(UUID id, String reason, @Nullable String ifMatch) {
        var task = tasks.findLocked(id).orElseThrow(() -> new NotFound("no_such_task"));
        var by = access.person();
        if (!by.equals(task.askedBy())
                && !(access.has(Right.TICKET_ASSIGN)
                        && !tickets.among(java.util.Set.of(task.ticket().value()), Right.TICKET_ASSIGN)
                                .isEmpty())) {
            throw new NotFound("no_such_task");
        }
        Version.check(ifMatch, task.version());
        var cancelled = task.cancel(by, reason.strip(), clock.instant());
        tasks.ended(task, TaskState.CANCELLED, by, cancelled.reason(), null, cancelled.at());
        facts.record(cancelled);
        news.cancelled(task, cancelled);
    }

    private Task mine(UUID id, @Nullable String ifMatch) {
        var task = tasks.findToWork(id, access.scope(Right.TASK_WORK)).orElseThrow(() -> new NotFound("no_such_task"));
        Version.check(ifMatch, task.version());
        return task;
    }
}
