package io.chengnuo.analytics.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** What a dossier is about while it is gathered; {@code end} is now when the last day has not ended. */
record Asked(LocalDate from, LocalDate to, Instant begin, Instant end, Instant now, ZoneId zone, Locale locale) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    String day(Instant at) {
        return LocalDate.ofInstant(at, zone).toString();
    }
}
