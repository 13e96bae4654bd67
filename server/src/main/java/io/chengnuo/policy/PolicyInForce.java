package io.chengnuo.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Which version of the policy applies when, for the company this thread works for. Kept in memory: a version never changes, and the
 * short list of versions is read again after each publication.
 */
@Component
public class PolicyInForce {

    /** How long another node may not know a version that was just published. */
    private static final Duration STALE_AT_MOST = Duration.ofSeconds(10);

    private record Key(UUID tenant, UUID version) {}

    private final PolicyVersions versions;
    private final Clock clock;
    private final LoadingCache<UUID, List<PolicyHeader>> headers;
    private final Cache<Key, PolicyVersion> documents =
            Caffeine.newBuilder().maximumSize(1_000).build();

    PolicyInForce(PolicyVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
        this.headers = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(STALE_AT_MOST)
                .build(tenant -> versions.headers());
    }

    /** For those who must not go by a version that another node has replaced just now. */
    public void refresh() {
        headers.invalidate(Tenancy.require());
    }

    public PolicyVersion now() {
        return at(clock.instant());
    }

    /**
     * The version that requests received at an instant follow. Times before the first version, of imported history, are measured
     * by the first.
     */
    public PolicyVersion at(Instant instant) {
        var known = headers.get(Tenancy.require());
        var inForce = known.stream()
                .filter(header -> !header.effectiveFrom().isAfter(instant))
                .max(PolicyHeader.IN_TIME)
                .or(() -> known.stream().min(PolicyHeader.IN_TIME))
                .orElseThrow(() -> new Conflict("no_policy"));
        return require(inForce.id());
    }

    /** Every version in force at some time from an instant on up to another, the earliest first. */
    public List<PolicyVersion> between(Instant from, Instant to) {
        var first = at(from).header();
        return headers.get(Tenancy.require()).stream()
                .filter(header -> PolicyHeader.IN_TIME.compare(header, first) >= 0)
                .filter(header -> !header.effectiveFrom().isAfter(to))
                .sorted(PolicyHeader.IN_TIME)
                .map(header -> require(header.id()))
                .toList();
    }

    /** The version that governed something earlier. */
    public PolicyVersion require(UUID version) {
        return documents.get(
                new Key(Tenancy.require(), version),
                key -> versions.find(version).orElseThrow(() -> new NotFound("no_such_policy_version")));
    }

    /** After commit, because a reader before it would put the old list back. */
    @TransactionalEventListener
    void on(PolicyPublished published) {
        headers.invalidate(Tenancy.require());
    }
}
