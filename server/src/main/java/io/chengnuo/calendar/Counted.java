package io.chengnuo.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Open time collected in order; stretches that touch become one, so a night shift or a 24-hour day reads as one. */
final class Counted {

    private final List<Interval> intervals = new ArrayList<>();
    private Duration total = Duration.ZERO;

    void add(Instant from, Instant to) {
        if (!intervals.isEmpty() && intervals.getLast().to().equals(from)) {
            intervals.set(intervals.size() - 1, new Interval(intervals.getLast().from(), to));
        } else {
            intervals.add(new Interval(from, to));
        }
        total = total.plus(Duration.between(from, to));
    }

    Duration total() {
        return total;
    }

    List<Interval> intervals() {
        return List.copyOf(intervals);
    }
}
