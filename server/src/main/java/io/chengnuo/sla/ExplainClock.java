package io.chengnuo.sla;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.PolicyInForce;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Explains a clock from its row, the calendar and the policy version it began under. */
@Component
class ExplainClock {

    private final Calendars calendars;
    private final PolicyInForce policy;
    private final BreachNotes notes;
    private final Recounts recounts;
    private final Clock time;

    ExplainClock(Calendars calendars, PolicyInForce policy, BreachNotes notes, Recounts recounts, Clock time) {
        this.recounts = recounts;
        this.notes = notes;
        this.calendars = calendars;
        this.policy = policy;
        this.time = time;
    }

    ClockExplanation of(ClockRow row) {
        var terms = row.clock().terms();
        var calendar = calendars.version(terms.calendar(), terms.calendarVersion());
        var now = time.instant();
        var clock = row.clock().lapsed(now, calendar);
        var stretches = Stretch.of(clock, calendar, now);
        var counted = Stretch.counted(stretches);
        var ending = clock.ending();
        var version = policy.require(terms.policyVersion());
        return new ClockExplanation(
                row.id(),
                row.ticket(),
                terms.promise(),
                clock.origin().round(),
                terms.indicator(),
                terms.measured(),
                terms.clause(),
                version.clause(terms.clause()).map(Clause::text).orElse(null),
                terms.policyVersion(),
                version.number(),
                terms.calendar(),
                terms.calendarVersion(),
                calendars.inForce(terms.calendar()).version(),
                calendar.zone().getId(),
                terms.amount().toString(),
                terms.allowed(),
                terms.stops(),
                clock.origin().cause(),
                clock.origin().at(),
                clock.warnAt(),
                clock.dueAt(),
                clock.at(now).state(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.cause(),
                clock.holder().team(),
                clock.holder().person(),
                counted,
                Stretch.working(stretches, Stretch.Kind.PAUSED),
                atLeastZero(terms.allowed().minus(counted)),
                atLeastZero(counted.minus(terms.allowed())),
                ending == null || ending.counted().equals(counted),
                notes.find(row.id()).orElse(null),
                recounts.of(row.id())
                        .map(it -> new ClockExplanation.Recounted(it.askedAt(), it.reason(), it.kind(), it.key()))
                        .orElse(null),
                stretches);
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
