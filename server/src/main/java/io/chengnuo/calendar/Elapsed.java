package io.chengnuo.calendar;

import java.time.Duration;
import java.util.List;

/** The working time between two instants, and the stretches that were counted. */
public record Elapsed(Duration time, List<Interval> counted) {}
