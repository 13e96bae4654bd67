package io.chengnuo.channel;

import static io.chengnuo.channel.db.Tables.ATTEMPTS;

import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.TooMany;
import io.chengnuo.shared.files.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries, in the database so that all nodes count together. What was tried is kept as a keyed hash. A try is counted in
 * a transaction of its own: the refusal of what follows does not take it back.
 */
@Component
public class Attempts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final DSLContext sql;
    private final Clock clock;
    private final byte[] secret;

    Attempts(DSLContext sql, Clock clock, Secrets secrets) {
        this.sql = sql;
        this.clock = clock;
        this.secret = secrets.key("limits");
    }

    /** Counts one more try of {@code key}; refuses when there were too many. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = TooMany.class)
    public void count(Limit limit, String key) {
        var now = clock.instant();
        var tries = sql.insertInto(ATTEMPTS)
                .set(ATTEMPTS.NAME, limit.name())
                .set(ATTEMPTS.KEY, hash(key))
                .set(ATTEMPTS.WINDOW_START, startOf(limit, now))
                .set(ATTEMPTS.TRIES, 1)
                .onConflict(ATTEMPTS.TENANT_ID, ATTEMPTS.NAME, ATTEMPTS.KEY, ATTEMPTS.WINDOW_START)
                .doUpdate()
                .set(ATTEMPTS.TRIES, ATTEMPTS.TRIES.plus(1))
                .returningResult(ATTEMPTS.TRIES)
                .fetchSingle()
                .value1();
        refuseAbove(limit, tries, now);
    }

    /** Refuses when earlier tries used up the limit; counts nothing. For limits on failures only. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public void requireRoom(Limit limit, String key) {
        var now = clock.instant();
        var tries = sql.select(ATTEMPTS.TRIES)
                .from(ATTEMPTS)
                .where(ATTEMPTS.NAME.eq(limit.name()))
                .and(ATTEMPTS.KEY.eq(hash(key)))
                .and(ATTEMPTS.WINDOW_START.eq(startOf(limit, now)))
                .fetchOptional(ATTEMPTS.TRIES)
                .orElse(0);
        refuseAbove(limit, tries + 1, now);
    }

    /** Whether one more is within the limit; counts it when it is. For things that are left out rather than refused. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean allows(Limit limit, String key) {
        try {
            count(limit, key);
            return true;
        } catch (TooMany tooMany) {
            return false;
        }
    }

    @Transactional
    public void forgetOld() {
        sql.deleteFrom(ATTEMPTS)
                .where(ATTEMPTS.WINDOW_START.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    private static void refuseAbove(Limit limit, int tries, Instant now) {
        if (tries > limit.most()) {
            var over = startOf(limit, now).plus(limit.window());
            throw new TooMany("too_many_tries", Duration.between(now, over));
        }
    }

    private static Instant startOf(Limit limit, Instant now) {
        var seconds = limit.window().toSeconds();
        return Instant.ofEpochSecond(now.getEpochSecond() / seconds * seconds);
    }

    private byte[] hash(String key) {
        return Sha256.keyed(secret, key);
    }
}
