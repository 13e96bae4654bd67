package io.chengnuo.routing;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which hours a team has to cover, with how many people. */
@Service
public class PutCover {

    private final PromisedHours hours;
    private final Calendars calendars;
    private final Facts facts;
    private final Clock clock;

    PutCover(PromisedHours hours, Calendars calendars, Facts facts, Clock clock) {
        this.hours = hours;
        this.calendars = calendars;
        this.facts = facts;
        this.clock = clock;
    }

    /** These hours only. */
    @Transactional
    public void put(UUID team, String calendar, int people, UUID by) {
        put(team, List.of(new PromisedHours.Cover(calendar, people)), by);
    }

    @Transactional
    void put(UUID team, List<PromisedHours.Cover> all, UUID by) {
        var names = all.stream().map(PromisedHours.Cover::calendar).toList();
        if (names.stream().anyMatch(name -> calendars.find(name).isEmpty())
                || names.stream().distinct().count() < names.size()) {
            throw new Invalid("no_such_calendar", new FieldError("hours", "unknown"));
        }
        hours.put(team, all);
        facts.record(new RoutingSet(by, "cover", team.toString(), all.toString(), clock.instant()));
    }
}
