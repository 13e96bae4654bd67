package io.chengnuo.work.task;

/** How far a task has come. */
enum TaskState {
    /** Nobody has said yes yet. */
    ASKED,
    ACCEPTED,
    /** Given back with a reason; whoever asked finds another way. */
    DECLINED,
    DONE,
    /** Not needed any more. */
    CANCELLED;

    boolean isOpen() {
        return this == ASKED || this == ACCEPTED;
    }
}
