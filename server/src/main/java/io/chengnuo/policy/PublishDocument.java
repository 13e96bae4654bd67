package io.chengnuo.policy;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a whole document as the next major version, with the history of every target that it sets otherwise. */
@Component
public class PublishDocument {

    private final PolicyVersions versions;
    private final TargetChanges changes;
    private final Facts facts;
    private final Clock clock;

    PublishDocument(PolicyVersions versions, TargetChanges changes, Facts facts, Clock clock) {
        this.versions = versions;
        this.changes = changes;
        this.facts = facts;
        this.clock = clock;
    }

    /** The version that would be in force at an instant; nobody else publishes until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PolicyVersion before(Instant day) {
        versions.queue();
        var headers = versions.headers();
        if (headers.stream().anyMatch(header -> header.effectiveFrom().isAfter(day))
                && headers.stream().anyMatch(header -> !header.effectiveFrom().isAfter(day))) {
            throw new Conflict("later_version_waits");
        }
        return headers.stream()
                .max(PolicyHeader.IN_TIME)
                .flatMap(header -> versions.find(header.id()))
                .orElseThrow(() -> new Conflict("no_policy"));
    }

    /** After {@link #before} in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PolicyVersion publish(PolicyVersion before, PolicyDocument document, Instant from, String reason) {
        var now = clock.instant();
        var last = versions.headers().getLast();
        var header = new PolicyHeader(
                Ids.next(now),
                last.revision() + 1,
                last.nextMajor(),
                from,
                now,
                Acting.current().actor(),
                reason);
        var version = new PolicyVersion(header, document);
        versions.insert(version);
        facts.record(new PolicyPublished(header.id(), header.number(), from, reason, now));
        for (var target : document.targets()) {
            before.target(target.promise())
                    .filter(old -> !Objects.equals(old.limit(), target.limit()))
                    .ifPresent(old -> record(old, target, version, reason, now));
        }
        return version;
    }

    private void record(Target before, Target after, PolicyVersion version, String reason, Instant now) {
        var basis = basis(version, after.promise());
        changes.insert(new TargetChanges.Change(
                Ids.next(now),
                after.promise(),
                version.id(),
                before.limit(),
                after.limit(),
                reason,
                basis,
                version.author(),
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
                reason,
                basis,
                version.effectiveFrom(),
                now));
    }

    private static @Nullable String basis(PolicyVersion version, String promise) {
        return version.frame()
                .basisOf(promise)
                .map(basis -> basis.expectation() != null ? basis.expectation() : basis.standard())
                .map(Text::zh)
                .orElse(null);
    }
}
