package io.chengnuo.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * An instant as a caller writes it in an address: {@code 2026-03-02T01:00:00Z}, {@code 2026-03-02T09:00+08:00}, or without offset for the
 * local time of the calendar. A plus sign that arrived as a blank, because nobody encoded it, is taken for what it was.
 */
final class AskedInstant {

    private static final Pattern LOST_PLUS = Pattern.compile("(.*T.*) ([0-9]{2}:?[0-9]{0,2})");

    private AskedInstant() {}

    static Instant read(String field, String text, ZoneId zone) {
        var lost = LOST_PLUS.matcher(text);
        var written = lost.matches() ? lost.group(1) + "+" + lost.group(2) : text;
        try {
            return isLocal(written)
                    ? LocalDateTime.parse(written).atZone(zone).toInstant()
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException unreadable) {
            throw new BadCalendar("instant").in(field);
        }
    }

    /** Neither Z nor a sign after the T. */
    private static boolean isLocal(String text) {
        var time = text.substring(text.indexOf('T') + 1);
        return time.chars().noneMatch(letter -> letter == 'Z' || letter == 'z' || letter == '+' || letter == '-');
    }
}
