package io.chengnuo.calendar;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The open intervals of a calendar between two instants, in order, cut at both ends; found as they are asked for. */
final class Openings implements Iterator<Interval> {

    private final WorkingCalendar calendar;
    private final Stretches stretches;
    private Iterator<Period> periods = List.<Period>of().iterator();
    private @Nullable Interval next;

    Openings(WorkingCalendar calendar, Instant from, Instant to) {
        this.calendar = calendar;
        this.stretches = new Stretches(calendar.zone(), from, to);
        this.next = find();
    }

    private @Nullable Interval find() {
        while (true) {
            while (periods.hasNext()) {
                var open = stretches.cut(periods.next());
                if (open.from().isBefore(open.to())) {
                    return open;
                }
            }
            if (!stretches.next()) {
                return null;
            }
            periods = calendar.on(stretches.date()).iterator();
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Interval next() {
        var open = next;
        if (open == null) {
            throw new NoSuchElementException();
        }
        next = find();
        return open;
    }
}
