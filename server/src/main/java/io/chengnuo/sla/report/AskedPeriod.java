package io.chengnuo.sla.report;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days of the company, both included; without days the last thirty. */
public record AskedPeriod(LocalDate first, LocalDate last, ZoneId zone) {

    private static final int USUAL = 30;
    private static final int MOST = 1_100;

    static AskedPeriod of(@Nullable LocalDate from, @Nullable LocalDate to, Instant now, ZoneId zone) {
        var last = to == null ? now.atZone(zone).toLocalDate() : to;
        var first = from == null ? last.minusDays(USUAL - 1) : from;
        if (first.isAfter(last)) {
            throw new Invalid("period_refused", new FieldError("to", "end_before_start"));
        }
        if (first.getYear() < 1970 || last.getYear() > 2199 || ChronoUnit.DAYS.between(first, last) > MOST) {
            throw new Invalid("period_refused", new FieldError("from", "too_long"));
        }
        return new AskedPeriod(first, last, zone);
    }

    Instant begin() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** Not included. */
    Instant end() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
