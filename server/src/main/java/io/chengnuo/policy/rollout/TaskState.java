package io.chengnuo.policy.rollout;

public enum TaskState {
    OPEN,
    DONE,
    /** It turned out not to be needed here; does not count. */
    DROPPED
}
