package io.chengnuo.work.task;

import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.jobs.Batches;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the tasks that come close to their limit or passed it. Each warns once and breaks once: its row and the fact of it change
 * in one transaction, and rows that another node holds are skipped.
 */
@Component
public class WatchTasks {

    private static final int BATCH = 200;

    private final Tasks tasks;
    private final TaskNews news;
    private final Facts facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WatchTasks(Tasks tasks, TaskNews news, Facts facts, Clock clock, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.news = news;
        this.facts = facts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Answers how many fired for the company of this thread. */
    public int now() {
        return Batches.workOff(transaction, clock, BATCH, this::look);
    }

    private int look(Instant now) {
        var due = tasks.claimDue(now, BATCH);
        breach(due.stream().filter(task -> task.dueAt().isBefore(now)).toList());
        warn(due.stream().filter(task -> !task.dueAt().isBefore(now)).toList(), now);
        return due.size();
    }

    private void breach(List<Task> late) {
        if (late.isEmpty()) {
            return;
        }
        tasks.breached(late.stream().map(Task::id).toList());
        facts.recordAll(late.stream()
                .map(task -> new TaskBreached(
                        task.ticket(), task.id(), task.title(), task.team(), task.owner(), task.dueAt(), task.dueAt()))
                .toList());
        late.forEach(news::breached);
    }

    private void warn(List<Task> close, Instant now) {
        if (close.isEmpty()) {
            return;
        }
        tasks.warned(close.stream().map(Task::id).toList(), now);
        facts.recordAll(close.stream()
                .map(task -> new TaskWarned(
                        task.ticket(), task.id(), task.title(), task.team(), task.owner(), task.dueAt(), now))
                .toList());
        close.forEach(news::warned);
    }
}
