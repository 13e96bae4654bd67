package io.chengnuo.calendar;

import io.chengnuo.people.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of a calendar for those who look back: who changed it, when, why, and since when it counts so. */
@Component
class CalendarHistory {

    private final CalendarVersions versions;
    private final Calendars calendars;
    private final Organisation organisation;

    CalendarHistory(CalendarVersions versions, Calendars calendars, Organisation organisation) {
        this.versions = versions;
        this.calendars = calendars;
        this.organisation = organisation;
    }

    enum State {
        PAST,
        IN_FORCE,
        PLANNED
    }

    record By(UUID id, String name) {}

    /** {@code from} is null of the first: it was always so. */
    record Shown(
            long version,
            State state,
            @Nullable Instant from,
            Instant writtenAt,
            @Nullable By by,
            @Nullable String reason,
            CalendarDefinition definition) {}

    record Versions(List<Shown> items) {}

    Versions of(String key) {
        calendars.refresh(key);
        var all = versions.of(key);
        var present = calendars.inForce(key).version();
        var since = all.stream()
                .filter(one -> one.version() == present)
                .map(CalendarVersions.Version::from)
                .findFirst()
                .orElse(Instant.EPOCH);
        var names = organisation.personNames(all.stream()
                .map(CalendarVersions.Version::writtenBy)
                .filter(Objects::nonNull)
                .toList());
        return new Versions(all.stream()
                .map(one -> new Shown(
                        one.version(),
                        one.version() == present
                                ? State.IN_FORCE
                                : one.from().isAfter(since) ? State.PLANNED : State.PAST,
                        one.from().equals(Instant.EPOCH) ? null : one.from(),
                        one.writtenAt(),
                        one.writtenBy() == null
                                ? null
                                : new By(one.writtenBy(), names.getOrDefault(one.writtenBy(), "?")),
                        one.reason(),
                        one.definition()))
                .toList());
    }
}
