package io.chengnuo.channel.dingtalk;

import static io.chengnuo.channel.db.Tables.REPLY_HOOKS;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.files.SealedText;
import io.chengnuo.shared.files.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The address at which a conversation may be answered for a while. Whoever knows it can write there: it lies sealed. */
@Component
class ReplyHooks {

    /** Not used so shortly before its end. */
    private static final Duration EARLIER = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final SealedText seal;
    private final Clock clock;

    ReplyHooks(DSLContext sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.seal = new SealedText(secrets, "reply-hooks-1");
        this.clock = clock;
    }

    @Transactional
    public void put(UUID connector, String peer, String address, Instant until) {
        var id = Ids.next(clock.instant());
        var sealed = seal.seal(address.getBytes(UTF_8), id);
        sql.insertInto(REPLY_HOOKS)
                .set(REPLY_HOOKS.CONNECTOR, connector)
                .set(REPLY_HOOKS.PEER, peer)
                .set(REPLY_HOOKS.ID, id)
                .set(REPLY_HOOKS.SEALED, sealed)
                .set(REPLY_HOOKS.EXPIRES_AT, until)
                .onConflict(REPLY_HOOKS.TENANT_ID, REPLY_HOOKS.CONNECTOR, REPLY_HOOKS.PEER)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    @Transactional(readOnly = true)
    public Optional<String> find(UUID connector, String peer) {
        return sql.select(REPLY_HOOKS.SEALED, REPLY_HOOKS.ID)
                .from(REPLY_HOOKS)
                .where(REPLY_HOOKS.CONNECTOR.eq(connector), REPLY_HOOKS.PEER.eq(peer))
                .and(REPLY_HOOKS.EXPIRES_AT.gt(clock.instant().plus(EARLIER)))
                .fetchOptional(row -> new String(seal.open(row.value1(), row.value2()), UTF_8));
    }
}
