package io.chengnuo.sla.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** When cases came in, in any order, and the people that a limit on them asks for. */
final class Arrivals {

    private long[] moments = new long[64];
    private int count;

    void add(Instant at) {
        if (count == moments.length) {
            moments = Arrays.copyOf(moments, 2 * count);
        }
        moments[count] = PastHours.micros(at);
        count++;
    }

    int people(PastHours hours, Duration allowed, Duration work) {
        Arrays.sort(moments, 0, count);
        var demand = new Demand();
        for (var i = 0; i < count; i++) {
            demand.arrived(hours.since(moments[i]));
        }
        return demand.people(allowed, work);
    }
}
