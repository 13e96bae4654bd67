package io.chengnuo.sla.replay;

import java.time.Duration;
import java.util.Arrays;

/**
 * How many people a limit asks for at least. Cases that come in within a stretch of working time must all be worked on by the end of
 * that stretch and the limit; the stretch that asks for most counts. A lower bound: nobody is ill, nothing else is to be done.
 */
final class Demand {

    private static final long[] STRETCHES = {15, 60, 120, 240, 480, 2_400, 9_600};

    private long[] arrivals = new long[1_024];
    private int count;

    /** {@code at}: working time since the period began; in order. */
    void arrived(Duration at) {
        if (count == arrivals.length) {
            arrivals = Arrays.copyOf(arrivals, 2 * count);
        }
        arrivals[count] = at.toMinutes();
        count++;
    }

    int people(Duration allowed, Duration work) {
        var most = 0.0;
        for (var stretch : STRETCHES) {
            var minutes = (double) stretch + allowed.toMinutes();
            most = Math.max(most, within(stretch) * work.toSeconds() / 60.0 / minutes);
        }
        return (int) Math.ceil(most);
    }

    /** The most that arrived within any stretch of so many minutes. */
    private int within(long stretch) {
        var most = 0;
        var first = 0;
        for (var last = 0; last < count; last++) {
            while (arrivals[last] - arrivals[first] >= stretch) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
