package io.chengnuo.channel.connector;

import static io.chengnuo.channel.db.Tables.HOOK_CALLS;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of {@code channel.hook_calls}: the bytes of each call, committed before it is answered, and what proves that a call is new.
 * Shared by all nodes.
 */
@Repository
class HookCalls {

    /** Far longer than a signature is good for; long enough to look after a weekend. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final DSLContext sql;
    private final Clock clock;

    HookCalls(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps the call, in a transaction of its own. Refuses with {@code hook_refused} when one with the same proof was taken before, or is being taken. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public UUID keep(Connector connector, HookType.Call call, @Nullable String proof) {
        var at = clock.instant();
        return sql.insertInto(HOOK_CALLS)
                .set(HOOK_CALLS.ID, Ids.next(at))
                .set(HOOK_CALLS.CONNECTOR, connector.id())
                .set(HOOK_CALLS.PROOF, proof == null ? null : Sha256.of(proof))
                .set(HOOK_CALLS.METHOD, call.method())
                .set(HOOK_CALLS.QUERY, line(call.query()))
                .set(HOOK_CALLS.BODY, call.body())
                .set(HOOK_CALLS.STATE, "TAKEN")
                .set(HOOK_CALLS.AT, at)
                .onConflictDoNothing()
                .returningResult(HOOK_CALLS.ID)
                .fetchOptional(HOOK_CALLS.ID)
                .orElseThrow(HookChecks::refused);
    }

    /** It was not what it should be: nothing is kept of it, so that nobody can fill our disks. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(UUID id) {
        sql.deleteFrom(HOOK_CALLS).where(HOOK_CALLS.ID.eq(id)).execute();
    }

    /** We could not take it: its bytes stay, and the other side may send the very same once more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(UUID id) {
        sql.update(HOOK_CALLS)
                .set(HOOK_CALLS.STATE, "FAILED")
                .setNull(HOOK_CALLS.PROOF)
                .where(HOOK_CALLS.ID.eq(id))
                .execute();
    }

    @Transactional
    public void forgetOld() {
        sql.deleteFrom(HOOK_CALLS)
                .where(HOOK_CALLS.AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    private static String line(Map<String, String> query) {
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&"));
    }
}
