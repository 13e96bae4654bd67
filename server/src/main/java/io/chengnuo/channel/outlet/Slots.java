package io.chengnuo.channel.outlet;

import io.chengnuo.calendar.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When appointments of a day may begin: one after the other, each ending before the outlet shuts. */
final class Slots {

    private Slots() {}

    static List<Instant> of(LocalDate day, List<Period> hours, int minutes, ZoneId zone) {
        var starts = new ArrayList<Instant>();
        for (var period : hours) {
            for (var from = period.from(); from + minutes <= period.to(); from += minutes) {
                starts.add(day.atTime(from / 60, from % 60).atZone(zone).toInstant());
            }
        }
        return starts;
    }
}
