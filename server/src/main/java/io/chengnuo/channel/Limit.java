package io.chengnuo.channel;

import java.time.Duration;

/** At most {@code most} tries in each {@code window} of time. {@code name} keeps the counts of different limits apart. */
public record Limit(String name, int most, Duration window) {}
