package io.chengnuo.policy;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Publishes the next minor version, for those who change one thing in the policy. Whoever calls holds the queue of publishers. */
@Component
class PublishPolicy {

    private final PolicyVersions versions;
    private final Facts facts;

    PublishPolicy(PolicyVersions versions, Facts facts) {
        this.versions = versions;
        this.facts = facts;
    }

    PolicyVersion inForce(List<PolicyHeader> published, Instant at) {
        return published.stream()
                .filter(header -> !header.effectiveFrom().isAfter(at))
                .max(PolicyHeader.IN_TIME)
                .or(() -> published.stream().min(PolicyHeader.IN_TIME))
                .flatMap(header -> versions.find(header.id()))
                .orElseThrow(() -> new Conflict("no_policy"));
    }

    PolicyVersion next(PolicyHeader last, PolicyDocument document, Instant from, Instant now, String reason) {
        var header = new PolicyHeader(
                Ids.next(now),
                last.revision() + 1,
                last.nextMinor(),
                from,
                now,
                Acting.current().actor(),
                reason);
        var version = new PolicyVersion(header, document);
        versions.insert(version);
        facts.record(new PolicyPublished(header.id(), header.number(), from, reason, now));
        return version;
    }

    /** Versions that are published for a later day than this one get the change as well; unchanged ones stay as they are. */
    void carryForward(
            List<PolicyHeader> published, PolicyHeader last, Instant now, UnaryOperator<PolicyDocument> change) {
        var newest = last;
        for (var header : published) {
            if (!header.effectiveFrom().isAfter(last.effectiveFrom()) || !isInForceOnItsDay(header, published)) {
                continue;
            }
            var before = versions.find(header.id()).orElseThrow().document();
            var after = change.apply(before);
            if (!after.equals(before)) {
                newest = next(newest, after, header.effectiveFrom(), now, last.reason())
                        .header();
            }
        }
    }

    private static boolean isInForceOnItsDay(PolicyHeader header, List<PolicyHeader> published) {
        return published.stream()
                .noneMatch(other ->
                        other.effectiveFrom().equals(header.effectiveFrom()) && other.revision() > header.revision());
    }
}
