package io.chengnuo.workspace.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a file, strictly: the 30th of February is none. */
final class Dates {

    /** ISO, Chinese, then month before day as in the United States. Day before month must be asked for. */
    static final List<String> USUAL = List.of(
            "yyyy-M-d['T'][ ]['T'H:mm[:ss[.SSS]]][H:mm[:ss[.SSS]]]",
            "yyyy/M/d[ H:mm[:ss]]",
            "yyyy年M月d日[ H:mm[:ss]]",
            "yyyyMMdd[HHmmss]",
            "M/d/yyyy[ h:mm[:ss] a]",
            "M/d/yyyy[ H:mm[:ss]]");

    private final List<DateTimeFormatter> formats = new ArrayList<>();
    private final ZoneId zone;

    Dates(Mapping mapping, ZoneId home) {
        zone = mapping.zone() == null ? home : ZoneId.of(mapping.zone());
        for (var pattern : Objects.requireNonNullElse(mapping.dates(), USUAL)) {
            formats.add(format(pattern));
        }
    }

    /** Refuses a pattern that is none. */
    static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace("yyyy", "uuuu"))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The moment a cell names; a date without a time means {@code at} of that day. */
    Optional<Instant> instant(String cell, @Nullable LocalTime at) {
        if (cell.length() > 40) {
            return Optional.empty();
        }
        if (cell.endsWith("Z") || cell.matches(".*[+-]\\d\\d:\\d\\d")) {
            try {
                return Optional.of(OffsetDateTime.parse(cell.replace(' ', 'T')).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        for (var format : formats) {
            try {
                var parsed = format.parse(cell);
                var date = LocalDate.from(parsed);
                var time = parsed.isSupported(ChronoField.HOUR_OF_DAY)
                        ? LocalTime.from(parsed)
                        : Objects.requireNonNullElse(at, LocalTime.MIDNIGHT);
                return Optional.of(LocalDateTime.of(date, time).atZone(zone).toInstant());
            } catch (DateTimeException e) {
                // the next format may fit
            }
        }
        return Optional.empty();
    }

    Optional<LocalDate> date(String cell) {
        return instant(cell, LocalTime.NOON).map(at -> LocalDate.ofInstant(at, zone));
    }
}
