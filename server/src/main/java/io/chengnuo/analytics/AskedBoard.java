package io.chengnuo.analytics;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The question of a board as it stands in the address. Days are written {@code 2026-02-17} and both included; a moment such as
 * {@code 2026-02-17T16:00:00Z} stands for the company's day it lies in. Without days the last thirty are meant.
 */
record AskedBoard(
        @Nullable String from,
        @Nullable String to,
        @Nullable String team,
        @Nullable String unit,
        @Nullable String channel,
        @Nullable String tier) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 3_660;
    private static final Pattern LOST_PLUS = Pattern.compile("(.*T.*) (\\d{2}:?\\d{0,2})");

    /** Refuses what cannot be read, naming the parameter. */
    BoardQuestion read(LocalDate today, ZoneId zone) {
        var last = isGiven(to) ? day("to", to, zone) : isGiven(from) ? later(today, day("from", from, zone)) : today;
        var first = isGiven(from) ? day("from", from, zone) : last.minusDays(USUAL_DAYS - 1);
        if (first.isAfter(last)) {
            throw new Misasked("to", "end_before_start");
        }
        if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            throw new Misasked("from", "too_long");
        }
        return new BoardQuestion(
                first,
                last,
                id("team", team),
                id("unit", unit),
                choice("channel", channel, Channel.values()),
                choice("tier", tier, Tier.values()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static LocalDate day(String field, @Nullable String text, ZoneId zone) {
        var lost = LOST_PLUS.matcher(String.valueOf(text));
        var written = lost.matches() ? lost.group(1) + "+" + lost.group(2) : String.valueOf(text);
        try {
            var day = written.contains("T")
                    ? OffsetDateTime.parse(written).atZoneSameInstant(zone).toLocalDate()
                    : LocalDate.parse(written);
            if (day.getYear() < 1970 || day.getYear() > 2199) {
                throw new Misasked(field, "out_of_range");
            }
            return day;
        } catch (DateTimeException unreadable) {
            throw new Misasked(field, "date");
        }
    }

    private static @Nullable UUID id(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new Misasked(field, "invalid");
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(String field, @Nullable String text, E[] values) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new Misasked(field, "invalid"));
    }
}
