package io.chengnuo.procedure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.chengnuo.policy.CaseTraits;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Which procedure a request goes through, for the company this thread works for. Kept in memory: a version never changes, and the
 * list of versions is read again after each publication.
 */
@Component
public class ProceduresInForce {

    /** How long another node may not know a version that was just published. */
    private static final Duration STALE_AT_MOST = Duration.ofSeconds(10);

    private record Key(UUID tenant, UUID version) {}

    private record Fit(ProcedureVersion version, int closeness) {}

    private final ProcedureVersions versions;
    private final Clock clock;
    private final LoadingCache<UUID, List<ProcedureHeader>> headers;
    private final Cache<Key, ProcedureVersion> documents =
            Caffeine.newBuilder().maximumSize(2_000).build();

    ProceduresInForce(ProcedureVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
        this.headers = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(STALE_AT_MOST)
                .build(tenant -> versions.headers());
    }

    /** The procedure for a request that opens now; empty when the company has none that fits. {@code firm}: of a business customer. */
    public Optional<ProcedureVersion> forCase(CaseTraits request, boolean firm) {
        return forCase(request, firm, clock.instant());
    }

    /** The procedure for a request that opened at an instant: the closest fit wins, of equal ones the first by key. */
    public Optional<ProcedureVersion> forCase(CaseTraits request, boolean firm, Instant openedAt) {
        return at(openedAt).stream()
                .flatMap(version -> version.document().fit(request, firm).stream()
                        .mapToObj(closeness -> new Fit(version, closeness)))
                .max(Comparator.comparingInt(Fit::closeness)
                        .thenComparing(fit -> fit.version.key(), Comparator.reverseOrder()))
                .map(Fit::version);
    }

    /** Every procedure in use, by key. */
    public List<ProcedureVersion> all() {
        return at(clock.instant());
    }

    /** The newest version of a procedure; empty when it is not in use. */
    public Optional<ProcedureVersion> find(String key) {
        return all().stream().filter(version -> version.key().equals(key)).findFirst();
    }

    /** The version a request goes through, also when a newer one is in force. */
    public ProcedureVersion require(UUID version) {
        return documents.get(
                new Key(Tenancy.require(), version),
                key -> versions.find(version).orElseThrow(() -> new NotFound("no_such_procedure_version")));
    }

    /** Of each key the newest published by then. A request older than the company's first procedure follows that first one. */
    private List<ProcedureVersion> at(Instant instant) {
        Map<String, ProcedureHeader> newest = new HashMap<>();
        for (var header : headers.get(Tenancy.require())) {
            if (header.revision() == 1 || !header.publishedAt().isAfter(instant)) {
                newest.put(header.key(), header);
            }
        }
        return newest.values().stream()
                .filter(header -> !header.retired())
                .sorted(Comparator.comparing(ProcedureHeader::key))
                .map(header -> require(header.id()))
                .toList();
    }

    /** After commit, because a reader before it would put the old list back. */
    @TransactionalEventListener
    void on(ProcedurePublished published) {
        headers.invalidate(Tenancy.require());
    }
}
