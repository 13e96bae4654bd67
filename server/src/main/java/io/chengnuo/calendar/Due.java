package io.chengnuo.calendar;

import java.time.Instant;
import java.util.List;

/** The earliest instant at which an amount of working time is used up, and the stretches that were counted on the way. */
public record Due(Instant at, List<Interval> counted) {}
