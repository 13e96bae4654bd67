package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.COVER_DEMANDS;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.people.roster.CoverCheck;
import io.chengnuo.people.roster.Gap;
import io.chengnuo.people.roster.Shift;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The hours a team has to cover, by the company's calendars: one for each channel it promises hours for. */
@Repository
class PromisedHours implements CoverCheck {

    private final DSLContext sql;
    private final Calendars calendars;

    PromisedHours(DSLContext sql, Calendars calendars) {
        this.sql = sql;
        this.calendars = calendars;
    }

    record Cover(String calendar, int people) {}

    List<Cover> of(UUID team) {
        return sql.selectFrom(COVER_DEMANDS)
                .where(COVER_DEMANDS.TEAM.eq(team))
                .orderBy(COVER_DEMANDS.CALENDAR)
                .fetch(row -> new Cover(row.getCalendar(), row.getPeople()));
    }

    void put(UUID team, List<Cover> all) {
        sql.deleteFrom(COVER_DEMANDS).where(COVER_DEMANDS.TEAM.eq(team)).execute();
        all.forEach(one -> sql.insertInto(COVER_DEMANDS)
                .set(COVER_DEMANDS.TEAM, team)
                .set(COVER_DEMANDS.CALENDAR, one.calendar())
                .set(COVER_DEMANDS.PEOPLE, one.people())
                .execute());
    }

    @Override
    public List<Gap> gaps(UUID team, Instant from, Instant to, List<Shift> shifts) {
        return of(team).stream()
                .flatMap(cover -> calendars
                        .find(cover.calendar())
                        .map(calendar -> CoverGaps.of(
                                cover.calendar(), calendar.elapsed(from, to).counted(), cover.people(), shifts))
                        .stream())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Gap::from).thenComparing(Gap::calendar))
                .toList();
    }
}
