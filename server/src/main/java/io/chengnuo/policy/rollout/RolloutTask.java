package io.chengnuo.policy.rollout;

import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one entity has to do by a day. {@code ownerPost} is a post of the policy, {@code owner} whoever answers for it. */
public record RolloutTask(
        UUID id,
        UUID rollout,
        UUID unit,
        String title,
        String ownerPost,
        @Nullable UUID owner,
        LocalDate dueOn,
        TaskState state,
        @Nullable String note,
        @Nullable Instant settledAt,
        @Nullable UUID settledBy,
        Instant addedAt,
        long version) {

    RolloutTask settled(TaskState how, String words, @Nullable UUID by, Instant at) {
        if (state != TaskState.OPEN) {
            throw new Conflict("rollout_task_settled");
        }
        return with(how, words, at, by);
    }

    RolloutTask reopened() {
        if (state == TaskState.OPEN) {
            throw new Conflict("rollout_task_open");
        }
        return with(TaskState.OPEN, null, null, null);
    }

    RolloutTask planned(String words, String post, @Nullable UUID person, LocalDate day) {
        if (state != TaskState.OPEN) {
            throw new Conflict("rollout_task_settled");
        }
        return new RolloutTask(
                id, rollout, unit, words, post, person, day, state, note, settledAt, settledBy, addedAt, version);
    }

    private RolloutTask with(TaskState how, @Nullable String words, @Nullable Instant at, @Nullable UUID by) {
        return new RolloutTask(id, rollout, unit, title, ownerPost, owner, dueOn, how, words, at, by, addedAt, version);
    }

    boolean isLate(LocalDate today) {
        return state == TaskState.OPEN && dueOn.isBefore(today);
    }
}
