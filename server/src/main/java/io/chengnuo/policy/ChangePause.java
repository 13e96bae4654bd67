package io.chengnuo.policy;

import io.chengnuo.calendar.BadCalendar;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says anew how long, how often and on whose word clocks stand still for a reason, and which, by publishing the next minor version. Pauses
 * that began keep their end; clocks that run keep what they stand still for.
 */
@Component
public class ChangePause {

    private final PolicyVersions versions;
    private final PublishPolicy publish;
    private final Calendars calendars;
    private final Facts facts;
    private final Clock clock;

    ChangePause(PolicyVersions versions, PublishPolicy publish, Calendars calendars, Facts facts, Clock clock) {
        this.versions = versions;
        this.publish = publish;
        this.calendars = calendars;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code targets} are the promises whose clocks stand still for it. */
    @Transactional
    public PolicyVersion change(PauseRule wanted, Set<String> targets, String reason, @Nullable String ifMatch) {
        versions.queue();
        var now = clock.instant();
        var published = versions.headers();
        var base = publish.inForce(published, now);
        Version.check(ifMatch, base.header().revision());
        check(wanted, targets, base, now);
        var before = base.pauseRule(wanted.reason()).orElse(null);
        var document = base.document().with(wanted, targets);
        if (document.equals(base.document())) {
            throw new Conflict("pause_unchanged");
        }
        var version = publish.next(published.getLast(), document, now, now, reason);
        facts.record(new PauseRuleChanged(
                version.id(),
                version.number(),
                before,
                wanted,
                targets.stream().sorted().toList(),
                reason,
                now));
        publish.carryForward(published, version.header(), now, later -> later.with(wanted, targets));
        return version;
    }

    private void check(PauseRule wanted, Set<String> targets, PolicyVersion base, Instant now) {
        var clocks = base.targets().stream()
                .filter(Target::startsClocks)
                .map(Target::promise)
                .collect(Collectors.toSet());
        if (!clocks.containsAll(targets)) {
            throw new Invalid("pause_refused", new FieldError("targets", "unknown"));
        }
        var most = wanted.most();
        var key = wanted.calendar();
        if (most == null || key == null) {
            return;
        }
        var calendar = calendars
                .find(key)
                .orElseThrow(() -> new Invalid("pause_refused", new FieldError("calendar", "unknown")));
        try {
            calendar.due(now, most);
        } catch (BadCalendar bad) {
            throw bad.in("most");
        }
    }
}
