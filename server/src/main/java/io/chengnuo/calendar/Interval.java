package io.chengnuo.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of real time that was counted: {@code from} included, {@code to} not. */
public record Interval(Instant from, Instant to) {

    public Duration length() {
        return Duration.between(from, to);
    }
}
