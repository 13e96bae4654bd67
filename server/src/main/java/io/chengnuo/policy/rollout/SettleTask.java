package io.chengnuo.policy.rollout;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Its owner, or who plans, says that a task is finished or not needed, and with which evidence; or takes that back. */
@Service
public class SettleTask {

    private final RolloutTasks tasks;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    SettleTask(RolloutTasks tasks, Access access, Facts facts, Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void settle(UUID id, TaskState how, String note) {
        var task = claim(id);
        record(task.settled(how, note, Acting.current().actor(), clock.instant()));
    }

    @Transactional
    void reopen(UUID id) {
        record(claim(id).reopened());
    }

    /** What is neither one's own nor in reach is not there. */
    private RolloutTask claim(UUID id) {
        var task = tasks.claim(id);
        var mine = access.person().equals(task.owner());
        var plans =
                access.has(Right.ROLLOUT_EDIT) && PlanRollout.reaches(access.scope(Right.ROLLOUT_EDIT), task.unit());
        if (!mine && !plans) {
            throw new NotFound("no_such_rollout_task");
        }
        return task;
    }

    private void record(RolloutTask task) {
        tasks.put(task);
        facts.record(new RolloutTaskSettled(
                task.rollout(), task.id(), task.unit(), task.state(), task.note(), clock.instant()));
    }
}
