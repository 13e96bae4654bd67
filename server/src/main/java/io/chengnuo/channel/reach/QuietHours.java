package io.chengnuo.channel.reach;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Hours of each day in which somebody wants no notices. An end before the beginning lies on the next day. */
record QuietHours(LocalTime from, LocalTime to) {

    /** The moment itself, or the end of the quiet hours it falls into. */
    Instant next(Instant moment, ZoneId zone) {
        if (from.equals(to)) {
            return moment;
        }
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        var overnight = to.isBefore(from);
        var quiet = overnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return moment;
        }
        var day = overnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(to).atZone(zone).toInstant();
    }
}
