package io.chengnuo.work.task;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.people.Access;
import io.chengnuo.people.TeamKind;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.VersionConflict;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A kind of team promises another limit; tasks that run keep the one they began under. */
@Service
public class ChangeTaskLimit {

    public static final Duration LONGEST = Duration.ofDays(400);

    private final TaskLimits limits;
    private final Calendars calendars;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    ChangeTaskLimit(TaskLimits limits, Calendars calendars, Access access, Facts facts, Clock clock) {
        this.limits = limits;
        this.calendars = calendars;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void change(
            TeamKind kind,
            Amount amount,
            String calendar,
            int warnAfter,
            List<String> required,
            @Nullable String ifMatch) {
        var now = clock.instant();
        var before = limits.of(kind);
        Version.check(ifMatch, before.version());
        var hours = calendars
                .find(calendar)
                .orElseThrow(() -> new Invalid("unknown_calendar", new FieldError("calendar", "unknown")));
        if (amount.isZero() || hours.lengthOf(amount).compareTo(LONGEST) > 0) {
            throw new Invalid("task_limit_senseless", new FieldError("amount", "invalid"));
        }
        var names = required.stream().map(String::strip).distinct().toList();
        var by = access.person();
        if (!limits.put(new TaskLimit(kind, amount, calendar, warnAfter, names, before.version() + 1), by, now)) {
            throw new VersionConflict("changed_meanwhile");
        }
        facts.record(new TaskLimitChanged(
                Tenancy.require(), kind, amount, calendar, warnAfter, names, before.amount(), by, now));
    }
}
