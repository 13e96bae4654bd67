package io.chengnuo.sla;

import io.chengnuo.calendar.Interval;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.policy.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a clock's life, of one kind, without gaps between them. {@code working} is the working time that passed in it: all of a
 * counted one, none of a closed one, and of a paused one what the pause took out of the count.
 */
record Stretch(
        Instant from,
        Instant to,
        Kind kind,
        @Nullable PauseReason cause,
        Duration working,
        @Nullable Instant until) {

    enum Kind {
        COUNTED,
        PAUSED,
        /** Outside the working hours of the calendar. */
        CLOSED
    }

    /** The life of a clock up to its end or, while it is open, up to now. */
    static List<Stretch> of(Clock clock, WorkingCalendar calendar, Instant now) {
        var ending = clock.ending();
        var end = ending == null ? later(now, clock.origin().at()) : ending.at();
        var stretches = new ArrayList<Stretch>();
        var from = clock.origin().at();
        for (var pause : pauses(clock, end)) {
            running(from, pause.from(), calendar, stretches);
            if (pause.from().isBefore(pause.to())) {
                var working = calendar.elapsed(pause.from(), pause.to()).time();
                stretches.add(
                        new Stretch(pause.from(), pause.to(), Kind.PAUSED, pause.reason(), working, pause.until()));
            }
            from = pause.to();
        }
        running(from, end, calendar, stretches);
        return stretches;
    }

    static Duration counted(List<Stretch> stretches) {
        return working(stretches, Kind.COUNTED);
    }

    static Duration working(List<Stretch> stretches, Kind kind) {
        return stretches.stream()
                .filter(stretch -> stretch.kind == kind)
                .map(Stretch::working)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Those that are over, and the present one as far as it has come. */
    private static List<Standstill.Over> pauses(Clock clock, Instant end) {
        var pauses = new ArrayList<>(clock.standstill().over());
        var since = clock.standstill().since();
        var reason = clock.standstill().reason();
        if (since != null && reason != null) {
            pauses.add(new Standstill.Over(
                    since, later(end, since), reason, clock.standstill().until()));
        }
        return pauses;
    }

    private static void running(Instant from, Instant to, WorkingCalendar calendar, List<Stretch> into) {
        if (!from.isBefore(to)) {
            return;
        }
        var closedFrom = from;
        for (Interval open : calendar.elapsed(from, to).counted()) {
            closed(closedFrom, open.from(), into);
            into.add(new Stretch(open.from(), open.to(), Kind.COUNTED, null, open.length(), null));
            closedFrom = open.to();
        }
        closed(closedFrom, to, into);
    }

    private static void closed(Instant from, Instant to, List<Stretch> into) {
        if (from.isBefore(to)) {
            into.add(new Stretch(from, to, Kind.CLOSED, null, Duration.ZERO, null));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
