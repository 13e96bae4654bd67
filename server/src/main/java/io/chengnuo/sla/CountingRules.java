package io.chengnuo.sla;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Target;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rules that are in force now, for clocks that began under others. */
@Component
class CountingRules {

    private final PolicyInForce policy;
    private final Calendars calendars;

    CountingRules(PolicyInForce policy, Calendars calendars) {
        this.policy = policy;
        this.calendars = calendars;
    }

    /** What another node has changed just now is in force here, too. */
    CountingRule inForce(RecountKind kind, String key) {
        return switch (kind) {
            case TARGET -> target(key);
            case CALENDAR -> {
                calendars.refresh(key);
                yield calendar(calendars.require(key));
            }
        };
    }

    private CountingRule target(String promise) {
        policy.refresh();
        var version = policy.now();
        var target = version.target(promise).orElseThrow(() -> new NotFound("no_such_target"));
        return target(target, version.id());
    }

    CountingRule target(Target target, UUID version) {
        var amount = target.amount();
        var key = target.calendar();
        if (amount == null || key == null || target.starts() == null) {
            throw new Conflict("recount_without_clock");
        }
        var calendar = calendars.require(key);
        var allowed = calendar.lengthOf(amount);
        return clock -> clock.countedAnew(
                clock.terms().limitedBy(version, key, amount, allowed, Objects.requireNonNull(target.warnAt())),
                calendar);
    }

    CountingRule calendar(WorkingCalendar calendar) {
        return clock -> clock.countedAnew(
                clock.terms().lasting(calendar.lengthOf(clock.terms().amount())), calendar);
    }
}
