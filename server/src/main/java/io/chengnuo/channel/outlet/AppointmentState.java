package io.chengnuo.channel.outlet;

/** What became of an appointment. */
enum AppointmentState {
    BOOKED,
    CANCELLED,
    /** The customer came and has a number. */
    ARRIVED,
    /** The day passed and nobody came. */
    MISSED
}
