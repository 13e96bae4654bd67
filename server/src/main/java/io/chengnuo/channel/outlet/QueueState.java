package io.chengnuo.channel.outlet;

/** What became of a number. */
enum QueueState {
    WAITING,
    CALLED,
    FINISHED,
    /** Was called and did not come. */
    MISSED,
    /** Gave the number back. */
    LEFT
}
