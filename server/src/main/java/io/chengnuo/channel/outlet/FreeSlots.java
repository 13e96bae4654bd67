package io.chengnuo.channel.outlet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which times of an outlet's day can still be booked. */
@Component
class FreeSlots {

    static final int DAYS_AHEAD = 30;

    private final Appointments appointments;
    private final OpeningHours hours;
    private final Clock clock;

    FreeSlots(Appointments appointments, OpeningHours hours, Clock clock) {
        this.appointments = appointments;
        this.hours = hours;
        this.clock = clock;
    }

    record Slot(Instant startsAt, int free) {}

    /** Those that begin from now on; nothing beyond thirty days. */
    @Transactional(readOnly = true)
    public List<Slot> on(Outlet outlet, LocalDate day) {
        var now = clock.instant();
        var zone = hours.zone(outlet);
        var today = now.atZone(zone).toLocalDate();
        if (outlet.details().slotCapacity() == 0 || day.isBefore(today) || day.isAfter(today.plusDays(DAYS_AHEAD))) {
            return List.of();
        }
        var taken = appointments.taken(
                outlet.id(),
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
        return Slots.of(day, hours.on(outlet, day), outlet.details().slotMinutes(), zone).stream()
                .filter(now::isBefore)
                .map(start ->
                        new Slot(start, Math.max(0, outlet.details().slotCapacity() - taken.getOrDefault(start, 0))))
                .toList();
    }
}
