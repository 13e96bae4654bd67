package io.chengnuo.people.roster;

import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts people on duty and takes them off, copies a week, and publishes it: from then on work goes by it. */
@Service
public class PlanRoster {

    private final Rosters rosters;
    private final Organisation organisation;
    private final ObjectProvider<CoverCheck> cover;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    PlanRoster(
            Rosters rosters,
            Organisation organisation,
            ObjectProvider<CoverCheck> cover,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.rosters = rosters;
        this.organisation = organisation;
        this.cover = cover;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** What came of copying a week: shifts that would overlap or meet an absence are left out. */
    public record Copied(int shifts, int skipped) {}

    /** A shift that ends at or before the time it begins ends on the next day. */
    @Transactional
    public Shift add(UUID team, UUID person, ShiftKind kind, LocalDate date, LocalTime from, LocalTime to, UUID by) {
        var begins = date.atTime(from).atZone(zone()).toInstant();
        var lastDay = to.isAfter(from) ? date : date.plusDays(1);
        return add(team, person, kind, begins, lastDay.atTime(to).atZone(zone()).toInstant(), by);
    }

    private Shift add(UUID team, UUID person, ShiftKind kind, Instant from, Instant to, UUID by) {
        var shift = new Shift(Ids.next(clock.instant()), team, weekOf(from), person, kind, from, to);
        var roster = rosters.lock(team, shift.week());
        check(shift);
        rosters.add(shift);
        rosters.changed(roster);
        facts.record(new ShiftPlanned(shift.id(), team, person, kind.name(), from, to, by, clock.instant()));
        return shift;
    }

    private void check(Shift shift) {
        if (organisation.membersOf(shift.team()).stream()
                .noneMatch(one -> one.id().equals(shift.person()))) {
            throw new Invalid("not_of_this_team", new FieldError("person", "unknown"));
        }
        if (rosters.hasOther(shift.person(), shift.from(), shift.to(), shift.id())) {
            throw new Conflict("shift_overlaps", new FieldError("from", "overlaps"));
        }
        if (rosters.isAbsent(shift.person(), shift.from(), shift.to())) {
            throw new Conflict("person_absent", new FieldError("person", "absent"));
        }
    }

    @Transactional
    void remove(Shift shift, UUID by) {
        var roster = rosters.lock(shift.team(), shift.week());
        rosters.remove(shift.id());
        rosters.changed(roster);
        facts.record(new ShiftRemoved(
                shift.id(), shift.team(), shift.person(), shift.from(), shift.to(), by, clock.instant()));
    }

    @Transactional
    public Copied copy(UUID team, LocalDate fromWeek, LocalDate toWeek, UUID by) {
        var days = ChronoUnit.DAYS.between(fromWeek, toWeek);
        if (days == 0) {
            throw new Invalid("same_week", new FieldError("to", "invalid"));
        }
        var copied = 0;
        var before = rosters.week(team, fromWeek);
        for (var shift : before) {
            try {
                add(team, shift.person(), shift.kind(), later(shift.from(), days), later(shift.to(), days), by);
                copied++;
            } catch (Conflict | Invalid taken) {
                // counted below: the lead fills the place by hand
            }
        }
        facts.record(new RosterCopied(team, fromWeek, toWeek, copied, before.size() - copied, by, clock.instant()));
        return new Copied(copied, before.size() - copied);
    }

    /** The same time of day on another day, whatever the clocks do in between. */
    private Instant later(Instant at, long days) {
        return at.atZone(zone()).plusDays(days).toInstant();
    }

    /** {@code gapsSeen}: how many gaps the publisher was shown; refuses when there are others by now. */
    @Transactional
    public void publish(UUID team, LocalDate week, int gapsSeen, UUID by, @Nullable String ifMatch) {
        var roster = rosters.lock(team, week);
        Version.check(ifMatch, roster.version());
        var gaps = gaps(team, week).size();
        if (gaps != gapsSeen) {
            throw new Conflict("gaps_changed", new FieldError("gapsSeen", "changed"));
        }
        var at = clock.instant();
        rosters.published(roster, gaps, by, at);
        facts.record(new RosterPublished(team, week, gaps, by, at));
    }

    List<Gap> gaps(UUID team, LocalDate week) {
        var from = week.atStartOfDay(zone()).toInstant();
        var to = week.plusWeeks(1).atStartOfDay(zone()).toInstant();
        var shifts = rosters.within(team, from, to);
        return cover.stream()
                .flatMap(check -> check.gaps(team, from, to, shifts).stream())
                .toList();
    }

    ZoneId zone() {
        return tenants.require(Tenancy.require()).zone();
    }

    LocalDate weekOf(Instant at) {
        return at.atZone(zone()).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
