package io.chengnuo.channel.connector;

import static io.chengnuo.channel.db.Tables.ACCESS_TOKENS;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.chengnuo.shared.files.SealedText;
import io.chengnuo.shared.files.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys that APIs of messengers give for some hours, kept sealed for all nodes: fetching one anew can end another's. */
@Component
public class AccessTokens {

    /** Renewed so long before its end. */
    private static final Duration EARLIER = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final SealedText seal;
    private final Clock clock;

    AccessTokens(DSLContext sql, TransactionTemplate transaction, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.seal = new SealedText(secrets, "access-tokens-1");
        this.clock = clock;
    }

    public record Fresh(String token, Duration life) {}

    /** The one in use; fetched, outside of any transaction, when there is none. */
    public String of(UUID connector, Supplier<Fresh> fetch) {
        var kept = Objects.requireNonNull(transaction.execute(status -> sql.select(ACCESS_TOKENS.SEALED)
                .from(ACCESS_TOKENS)
                .where(ACCESS_TOKENS.CONNECTOR.eq(connector))
                .and(ACCESS_TOKENS.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(ACCESS_TOKENS.SEALED)));
        if (kept.isPresent()) {
            return new String(seal.open(kept.get(), connector), UTF_8);
        }
        var fresh = fetch.get();
        transaction.executeWithoutResult(status -> keep(connector, fresh));
        return fresh.token();
    }

    /** The other side does not take it any more. */
    public void forget(UUID connector) {
        transaction.executeWithoutResult(status -> sql.deleteFrom(ACCESS_TOKENS)
                .where(ACCESS_TOKENS.CONNECTOR.eq(connector))
                .execute());
    }

    private void keep(UUID connector, Fresh fresh) {
        var sealed = seal.seal(fresh.token().getBytes(UTF_8), connector);
        var until = clock.instant().plus(fresh.life()).minus(EARLIER);
        sql.insertInto(ACCESS_TOKENS)
                .set(ACCESS_TOKENS.CONNECTOR, connector)
                .set(ACCESS_TOKENS.SEALED, sealed)
                .set(ACCESS_TOKENS.EXPIRES_AT, until)
                .onConflict(ACCESS_TOKENS.TENANT_ID, ACCESS_TOKENS.CONNECTOR)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }
}
