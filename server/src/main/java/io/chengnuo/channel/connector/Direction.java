package io.chengnuo.channel.connector;

/** Which way words went. */
public enum Direction {
    IN,
    OUT
}
