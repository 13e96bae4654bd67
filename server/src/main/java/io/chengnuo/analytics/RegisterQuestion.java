package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the register for one indicator.
 *
 * @param upTo the end of the days asked for, or now when that is later
 * @param today the last day that has begun
 * @param founded nothing is owed for periods that began before the company worked with the product
 * @param unitMicros how many microseconds one unit of a time is
 * @param baseline of the first answer, in minutes, when one was agreed
 * @param response the mean first answer of the days asked for, in minutes
 */
record RegisterQuestion(
        LocalDate from,
        LocalDate to,
        Instant upTo,
        LocalDate today,
        LocalDate founded,
        ZoneId zone,
        @Nullable Double target,
        @Nullable LocalDate targetDate,
        double unitMicros,
        @Nullable Period period,
        @Nullable Double baseline,
        @Nullable Double response) {

    boolean asks(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
