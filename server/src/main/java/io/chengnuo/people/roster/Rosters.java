package io.chengnuo.people.roster;

import static io.chengnuo.people.db.Tables.ABSENCES;
import static io.chengnuo.people.db.Tables.ROSTERS;
import static io.chengnuo.people.db.Tables.SHIFTS;

import io.chengnuo.people.db.tables.records.ShiftsRecord;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rosters and their shifts in the database. Whoever changes a week locks its roster. */
@Repository
class Rosters {

    private final DSLContext sql;

    Rosters(DSLContext sql) {
        this.sql = sql;
    }

    record Roster(UUID team, LocalDate week, @Nullable Instant publishedAt, int gaps, long version) {}

    record Absent(
            UUID person,
            String kind,
            Instant from,
            @Nullable Instant to) {}

    /** Begins the week's draft if nobody did. */
    Roster lock(UUID team, LocalDate week) {
        sql.insertInto(ROSTERS)
                .set(ROSTERS.TEAM, team)
                .set(ROSTERS.WEEK, week)
                .onConflictDoNothing()
                .execute();
        return sql.selectFrom(ROSTERS)
                .where(ROSTERS.TEAM.eq(team))
                .and(ROSTERS.WEEK.eq(week))
                .forUpdate()
                .fetchSingle(row -> new Roster(
                        row.getTeam(), row.getWeek(), row.getPublishedAt(), row.getGaps(), row.getVersion()));
    }

    Optional<Roster> find(UUID team, LocalDate week) {
        return sql.selectFrom(ROSTERS)
                .where(ROSTERS.TEAM.eq(team))
                .and(ROSTERS.WEEK.eq(week))
                .fetchOptional(row -> new Roster(
                        row.getTeam(), row.getWeek(), row.getPublishedAt(), row.getGaps(), row.getVersion()));
    }

    void changed(Roster roster) {
        sql.update(ROSTERS)
                .set(ROSTERS.VERSION, roster.version() + 1)
                .where(ROSTERS.TEAM.eq(roster.team()))
                .and(ROSTERS.WEEK.eq(roster.week()))
                .execute();
    }

    void published(Roster roster, int gaps, UUID by, Instant at) {
        sql.update(ROSTERS)
                .set(ROSTERS.VERSION, roster.version() + 1)
                .set(ROSTERS.PUBLISHED_AT, at)
                .set(ROSTERS.PUBLISHED_BY, by)
                .set(ROSTERS.GAPS, gaps)
                .where(ROSTERS.TEAM.eq(roster.team()))
                .and(ROSTERS.WEEK.eq(roster.week()))
                .execute();
    }

    List<Shift> week(UUID team, LocalDate week) {
        return sql.selectFrom(SHIFTS)
                .where(SHIFTS.TEAM.eq(team))
                .and(SHIFTS.WEEK.eq(week))
                .orderBy(SHIFTS.FROM_AT, SHIFTS.ID)
                .fetch(Rosters::shift);
    }

    /** Those that reach into a stretch of time, whichever week they began in. */
    List<Shift> within(UUID team, Instant from, Instant to) {
        return sql.selectFrom(SHIFTS)
                .where(SHIFTS.TEAM.eq(team))
                .and(SHIFTS.FROM_AT.lt(to))
                .and(SHIFTS.TO_AT.gt(from))
                .orderBy(SHIFTS.FROM_AT, SHIFTS.ID)
                .fetch(Rosters::shift);
    }

    /** Shifts of a person in any team that overlap. */
    boolean hasOther(UUID person, Instant from, Instant to, UUID except) {
        return sql.fetchExists(
                SHIFTS,
                SHIFTS.PERSON
                        .eq(person)
                        .and(SHIFTS.FROM_AT.lt(to))
                        .and(SHIFTS.TO_AT.gt(from))
                        .and(SHIFTS.ID.ne(except)));
    }

    boolean isAbsent(UUID person, Instant from, Instant to) {
        return !absences(List.of(person), from, to).isEmpty();
    }

    List<Absent> absences(Collection<UUID> people, Instant from, Instant to) {
        return sql.selectFrom(ABSENCES)
                .where(ABSENCES.PERSON.in(people))
                .and(ABSENCES.FROM_AT.lt(to))
                .and(ABSENCES.TO_AT.isNull().or(ABSENCES.TO_AT.gt(from)))
                .and(ABSENCES.ENDED_AT.isNull().or(ABSENCES.ENDED_AT.gt(from)))
                .orderBy(ABSENCES.FROM_AT)
                .fetch(row -> new Absent(
                        row.getPerson(),
                        row.getKind(),
                        row.getFromAt(),
                        row.getEndedAt() == null ? row.getToAt() : row.getEndedAt()));
    }

    Optional<Shift> shift(UUID id) {
        return sql.selectFrom(SHIFTS).where(SHIFTS.ID.eq(id)).fetchOptional(Rosters::shift);
    }

    Shift require(UUID id) {
        return sql.selectFrom(SHIFTS)
                .where(SHIFTS.ID.eq(id))
                .fetchOptional(Rosters::shift)
                .orElseThrow(() -> new NotFound("no_such_shift"));
    }

    void add(Shift shift) {
        sql.insertInto(SHIFTS)
                .set(SHIFTS.ID, shift.id())
                .set(SHIFTS.TEAM, shift.team())
                .set(SHIFTS.WEEK, shift.week())
                .set(SHIFTS.PERSON, shift.person())
                .set(SHIFTS.KIND, shift.kind().name())
                .set(SHIFTS.FROM_AT, shift.from())
                .set(SHIFTS.TO_AT, shift.to())
                .execute();
    }

    void remove(UUID id) {
        sql.deleteFrom(SHIFTS).where(SHIFTS.ID.eq(id)).execute();
    }

    void given(UUID shift, UUID person) {
        sql.update(SHIFTS).set(SHIFTS.PERSON, person).where(SHIFTS.ID.eq(shift)).execute();
    }

    private static Shift shift(ShiftsRecord row) {
        return new Shift(
                row.getId(),
                row.getTeam(),
                row.getWeek(),
                row.getPerson(),
                ShiftKind.valueOf(row.getKind()),
                row.getFromAt(),
                row.getToAt());
    }
}
