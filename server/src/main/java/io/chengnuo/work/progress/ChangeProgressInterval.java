package io.chengnuo.work.progress;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.people.Access;
import io.chengnuo.policy.Priority;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.VersionConflict;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import io.chengnuo.work.task.ChangeTaskLimit;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers hear more often, or less; what runs keeps its due time until the next word. */
@Service
public class ChangeProgressInterval {

    private final ProgressIntervals intervals;
    private final Calendars calendars;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    ChangeProgressInterval(ProgressIntervals intervals, Calendars calendars, Access access, Facts facts, Clock clock) {
        this.intervals = intervals;
        this.calendars = calendars;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void change(Priority priority, Amount amount, String calendar, @Nullable String ifMatch) {
        var now = clock.instant();
        var before = intervals.of(priority);
        Version.check(ifMatch, before.version());
        var hours = calendars
                .find(calendar)
                .orElseThrow(() -> new Invalid("unknown_calendar", new FieldError("calendar", "unknown")));
        if (amount.isZero() || hours.lengthOf(amount).compareTo(ChangeTaskLimit.LONGEST) > 0) {
            throw new Invalid("task_limit_senseless", new FieldError("amount", "invalid"));
        }
        var by = access.person();
        if (!intervals.put(new ProgressInterval(priority, amount, calendar, before.version() + 1), by, now)) {
            throw new VersionConflict("changed_meanwhile");
        }
        facts.record(
                new ProgressIntervalChanged(Tenancy.require(), priority, amount, calendar, before.amount(), by, now));
    }
}
