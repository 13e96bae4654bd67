package io.chengnuo.policy;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a target another limit by publishing the next minor version. Requests that began earlier keep theirs. Versions that are
 * published for a later day get the change as well, so that their day does not undo it.
 */
@Component
public class ChangeTarget {

    private final PolicyVersions versions;
    private final PublishPolicy publish;
    private final TargetChanges changes;
    private final CheckLimit checkLimit;
    private final Facts facts;
    private final Clock clock;

    ChangeTarget(
            PolicyVersions versions,
            PublishPolicy publish,
            TargetChanges changes,
            CheckLimit checkLimit,
            Facts facts,
            Clock clock) {
        this.versions = versions;
        this.publish = publish;
        this.changes = changes;
        this.checkLimit = checkLimit;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code basis} is the standard or the expectation the number rests on; {@code effectiveFrom} is null for now. */
    public record Wish(
            Limit limit,
            String reason,
            @Nullable String basis,
            @Nullable Instant effectiveFrom) {}

    /** Answers the version that carries the change. */
    @Transactional
    public PolicyVersion change(String promise, Wish wish, @Nullable String ifMatch) {
        versions.queue();
        var now = clock.instant();
        var from = effectiveFrom(wish, now);
        var published = versions.headers();
        var base = publish.inForce(published, from);
        Version.check(ifMatch, base.header().revision());
        var before = base.target(promise).orElseThrow(() -> new NotFound("no_such_target"));
        var after = before.with(checkLimit.checked(wish.limit(), before, base.document(), now));
        if (after.equals(before)) {
            throw new Conflict("target_unchanged");
        }
        var version = publish.next(
                published.getLast(),
                following(restingOn(wish.basis(), after, base.document()), before, after),
                from,
                now,
                wish.reason());
        record(before, after, version, wish, now);
        publish.carryForward(published, version.header(), now, later -> carried(before, after, later));
        return version;
    }

    private static Instant effectiveFrom(Wish wish, Instant now) {
        if (wish.effectiveFrom() == null) {
            return now;
        }
        if (wish.effectiveFrom().isBefore(now)) {
            throw refused("effectiveFrom", "in_the_past");
        }
        if (wish.effectiveFrom().isAfter(now.plusSeconds(10L * 366 * 24 * 3600))) {
            throw refused("effectiveFrom", "too_large");
        }
        return wish.effectiveFrom();
    }

    /** What the author says it rests on is kept with the target. */
    private static PolicyDocument restingOn(@Nullable String basis, Target target, PolicyDocument document) {
        if (basis == null || basis.isBlank()) {
            return document;
        }
        var said = new TargetBasis(target.promise(), null, new Text(basis, basis));
        return document.within(document.frame().with(said));
    }

    private void record(Target before, Target after, PolicyVersion version, Wish wish, Instant now) {
        changes.insert(new TargetChanges.Change(
                Ids.next(now),
                after.promise(),
                version.id(),
                before.limit(),
                after.limit(),
                wish.reason(),
                wish.basis(),
                Acting.current().actor(),
                version.effectiveFrom(),
                now));
        facts.record(new TargetChanged(
                version.id(),
                version.number(),
                after.promise(),
                after.clause(),
                after.indicator(),
                before.limit(),
                after.limit(),
                wish.reason(),
                wish.basis(),
                version.effectiveFrom(),
                now));
    }

    /** The limit and the words of its clause: they change together. */
    private static PolicyDocument following(PolicyDocument document, Target before, Target after) {
        return ClauseWording.follow(document, before, after).with(after);
    }

    /** A later version that has a limit of its own for this promise keeps it: that was decided for its day. */
    private static PolicyDocument carried(Target before, Target after, PolicyDocument later) {
        return later.targets().stream().anyMatch(before::equals) ? following(later, before, after) : later;
    }

    private static Invalid refused(String field, String rule) {
        return new Invalid("target_refused", new FieldError(field, rule));
    }
}
