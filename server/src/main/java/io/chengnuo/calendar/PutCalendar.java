package io.chengnuo.calendar;

import io.chengnuo.calendar.CalendarRows.Row;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.VersionConflict;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a calendar or replaces the one of that key. */
@Component
public class PutCalendar {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final CalendarRows calendars;
    private final CalendarVersions versions;
    private final Facts facts;
    private final Clock clock;

    PutCalendar(CalendarRows calendars, CalendarVersions versions, Facts facts, Clock clock) {
        this.calendars = calendars;
        this.versions = versions;
        this.facts = facts;
        this.clock = clock;
    }

    /** For packs: leaves a calendar that is there as it is. */
    @Transactional
    public void putIfAbsent(String key, CalendarDefinition definition) {
        if (calendars.lock(key).isEmpty()) {
            put(key, definition, null);
        }
    }

    @Transactional
    Row put(String key, CalendarDefinition definition, @Nullable String ifMatch) {
        return put(key, definition, ifMatch, null, null);
    }

    /**
     * {@code ifMatch} is the entity tag the caller read, null when it does not matter. {@code from}: when the new hours come into force,
     * null at once; those of a new calendar were always in force.
     */
    @Transactional
    Row put(
            String key,
            CalendarDefinition definition,
            @Nullable String ifMatch,
            @Nullable Instant from,
            @Nullable String reason) {
        if (!KEY.matcher(key).matches()) {
            throw new Invalid("calendar_refused", new FieldError("key", "key"));
        }
        CalendarReading.read(definition);
        var before = calendars.lock(key).orElse(null);
        var now = clock.instant();
        if (before == null) {
            var made = make(new Row(key, Ids.next(now), definition, 1, now), ifMatch);
            keep(made, Instant.EPOCH, reason);
            return made;
        }
        if (from != null && from.isBefore(now)) {
            throw new Invalid("calendar_refused", new FieldError("from", "past"));
        }
        Version.check(ifMatch, before.version());
        var after = new Row(key, before.id(), definition, before.version() + 1, now);
        calendars.replace(after);
        if (versions.find(key, before.version()).isEmpty()) {
            keep(before, Instant.EPOCH, null); // written before versions were kept
        }
        keep(after, from == null ? now : from, reason);
        facts.record(new CalendarChanged(after.id(), key, before.definition(), definition, now));
        return after;
    }

    private void keep(Row row, Instant from, @Nullable String reason) {
        versions.add(
                row.key(),
                new CalendarVersions.Version(
                        row.version(),
                        row.definition(),
                        from,
                        row.changedAt(),
                        Acting.current().actor(),
                        reason));
    }

    private Row make(Row row, @Nullable String ifMatch) {
        if (ifMatch != null) {
            throw new VersionConflict("changed_meanwhile");
        }
        calendars.insert(row);
        facts.record(new CalendarChanged(row.id(), row.key(), null, row.definition(), row.changedAt()));
        return row;
    }
}
