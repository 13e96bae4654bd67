package io.chengnuo.channel.phone;

/** Who called whom. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
