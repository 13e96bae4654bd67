package io.chengnuo.channel.phone;

/** Who called whom. */
enum Direction {
    INBOUND,
    OUTBOUND
}
