package io.chengnuo.policy;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says anew which requests a target is for, by publishing the next minor version. Requests that began earlier keep the promises they have.
 */
@Component
class ChangeConditions {

    private final PolicyVersions versions;
    private final PublishPolicy publish;
    private final Facts facts;
    private final Clock clock;

    ChangeConditions(PolicyVersions versions, PublishPolicy publish, Facts facts, Clock clock) {
        this.versions = versions;
        this.publish = publish;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    PolicyVersion change(String promise, List<Condition> when, String reason, @Nullable String ifMatch) {
        versions.queue();
        var now = clock.instant();
        var published = versions.headers();
        var base = publish.inForce(published, now);
        Version.check(ifMatch, base.header().revision());
        var before = base.target(promise).orElseThrow(() -> new NotFound("no_such_target"));
        var after = CheckConditions.fitting(before, when, base.document());
        if (after.equals(before)) {
            throw new Conflict("target_unchanged");
        }
        var version = publish.next(published.getLast(), base.document().with(after), now, now, reason);
        facts.record(new TargetConditionsChanged(
                version.id(),
                version.number(),
                promise,
                after.clause(),
                after.indicator(),
                before.when(),
                after.when(),
                reason,
                now));
        // A later version that has conditions of its own for this promise keeps them.
        publish.carryForward(
                published,
                version.header(),
                now,
                later -> later.targets().stream()
                        .filter(target -> target.promise().equals(promise)
                                && target.when().equals(before.when()))
                        .findFirst()
                        .map(target -> later.with(target.fitting(after.when())))
                        .orElse(later));
        return version;
    }
}
