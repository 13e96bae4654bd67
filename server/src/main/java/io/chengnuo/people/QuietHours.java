package io.chengnuo.people;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The night, in which colleagues get no mail that can wait until morning. Over midnight when it begins later than it ends. */
public record QuietHours(LocalTime from, LocalTime to) {

    public static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30));

    /** The moment itself, or the end of the quiet hours it lies in. */
    public Instant next(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        var late = !time.isBefore(from);
        var early = time.isBefore(to);
        if (from.isAfter(to) ? !late && !early : !late || !early) {
            return moment;
        }
        var day = late && from.isAfter(to) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(to).atZone(zone).toInstant();
    }
}
