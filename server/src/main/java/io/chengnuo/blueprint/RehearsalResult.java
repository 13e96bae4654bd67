package io.chengnuo.blueprint;

import java.time.Instant;
import java.util.UUID;

/** What came of running samples through a table: steps nobody did, limits broken, and working time used, in seconds. */
public record RehearsalResult(
        UUID rehearsal, int samples, int steps, int missed, int broken, long seconds, Instant finishedAt) {}
