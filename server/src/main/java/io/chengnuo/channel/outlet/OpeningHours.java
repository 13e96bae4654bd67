package io.chengnuo.channel.outlet;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.calendar.Period;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When an outlet is open. One whose calendar is gone is closed. */
@Component
class OpeningHours {

    private static final int DAYS_AHEAD = 30;

    private final Calendars calendars;
    private final Tenants tenants;
    private final Clock clock;

    OpeningHours(Calendars calendars, Tenants tenants, Clock clock) {
        this.calendars = calendars;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** {@code nextOpening} is when it opens again; null while it is open or when it will not for a month. */
    record Today(
            LocalDate day,
            List<String> hours,
            boolean open,
            @Nullable Instant nextOpening) {}

    LocalDate day() {
        return LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
    }

    ZoneId zone(Outlet outlet) {
        return calendar(outlet)
                .map(WorkingCalendar::zone)
                .orElseGet(() -> tenants.require(Tenancy.require()).zone());
    }

    List<Period> on(Outlet outlet, LocalDate day) {
        return outlet.runsOn(day) ? calendar(outlet).map(hours -> hours.on(day)).orElse(List.of()) : List.of();
    }

    boolean open(Outlet outlet, Instant moment) {
        var there = moment.atZone(zone(outlet));
        var minute = there.getHour() * 60 + there.getMinute();
        return on(outlet, there.toLocalDate()).stream()
                .anyMatch(period -> minute >= period.from() && minute < period.to());
    }

    Today today(Outlet outlet) {
        var now = clock.instant();
        var day = now.atZone(zone(outlet)).toLocalDate();
        var open = open(outlet, now);
        return new Today(
                day,
                on(outlet, day).stream().map(Period::toString).toList(),
                open,
                open ? null : nextOpening(outlet, now, day).orElse(null));
    }

    private Optional<Instant> nextOpening(Outlet outlet, Instant now, LocalDate day) {
        var zone = zone(outlet);
        return Stream.iterate(day, one -> one.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(one -> on(outlet, one).stream()
                        .map(period -> one.atStartOfDay(zone)
                                .plusMinutes(period.from())
                                .toInstant()))
                .filter(now::isBefore)
                .findFirst();
    }

    private Optional<WorkingCalendar> calendar(Outlet outlet) {
        return calendars.find(outlet.details().calendar());
    }
}
