package io.chengnuo.sla;

import java.time.Duration;
import java.time.Instant;

/** When and by what a clock ended, and the working time it had used. */
record Ending(Instant at, Cause cause, Duration counted) {}
