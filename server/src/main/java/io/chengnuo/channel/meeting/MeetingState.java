package io.chengnuo.channel.meeting;

/** What became of a meeting. */
enum MeetingState {
    BOOKED,
    CANCELLED,
    /** Its minutes are written. */
    HELD
}
