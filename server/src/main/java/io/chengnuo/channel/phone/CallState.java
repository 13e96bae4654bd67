package io.chengnuo.channel.phone;

/** Where a call is. */
enum CallState {
    /** In the menu, or in a queue. */
    WAITING,
    RINGING,
    TALKING,
    HELD,
    ENDED
}
