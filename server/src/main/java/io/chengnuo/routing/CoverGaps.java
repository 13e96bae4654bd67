package io.chengnuo.routing;

import io.chengnuo.calendar.Interval;
import io.chengnuo.people.roster.Gap;
import io.chengnuo.people.roster.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where open hours have fewer people than they need. Pure. */
final class CoverGaps {

    /** {@code open}: the hours in order; neighbouring stretches with equally many people are one gap. */
    static List<Gap> of(String calendar, List<Interval> open, int needed, List<Shift> shifts) {
        var gaps = new ArrayList<Gap>();
        for (var hours : open) {
            var moments = new TreeSet<Instant>(List.of(hours.from(), hours.to()));
            for (var shift : shifts) {
                addWithin(moments, shift.from(), hours);
                addWithin(moments, shift.to(), hours);
            }
            var from = moments.first();
            for (var to : moments.tailSet(from, false)) {
                add(gaps, new Gap(calendar, from, to, present(shifts, from), needed));
                from = to;
            }
        }
        return gaps;
    }

    private static void addWithin(TreeSet<Instant> moments, Instant moment, Interval hours) {
        if (moment.isAfter(hours.from()) && moment.isBefore(hours.to())) {
            moments.add(moment);
        }
    }

    private static int present(List<Shift> shifts, Instant at) {
        return (int) shifts.stream()
                .filter(shift -> !shift.from().isAfter(at) && shift.to().isAfter(at))
                .map(Shift::person)
                .distinct()
                .count();
    }

    private static void add(List<Gap> gaps, Gap next) {
        if (next.present() >= next.needed()) {
            return;
        }
        var last = gaps.isEmpty() ? null : gaps.getLast();
        if (last != null && last.to().equals(next.from()) && last.present() == next.present()) {
            gaps.set(gaps.size() - 1, new Gap(last.calendar(), last.from(), next.to(), last.present(), last.needed()));
        } else {
            gaps.add(next);
        }
    }

    private CoverGaps() {}
}
