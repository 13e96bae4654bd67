package io.chengnuo.channel.push;

import static io.chengnuo.channel.db.Tables.PUSH_SUBSCRIPTIONS;

import io.chengnuo.channel.db.tables.records.PushSubscriptionsRecord;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.files.SealedText;
import io.chengnuo.shared.files.Secrets;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The browsers that want to be told, and of what: whoever may see only some requests hears only of those. */
@Component
public class PushSubscriptions {

    /** Of one customer; the oldest go. */
    private static final int MOST = 10;

    private final DSLContext sql;
    private final SealedText seal;
    private final Clock clock;

    PushSubscriptions(DSLContext sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.seal = new SealedText(secrets, "channel-1");
        this.clock = clock;
    }

    /** Where a browser is reached. */
    record Browser(UUID id, URI endpoint, BrowserKeys keys) {}

    /** {@code tickets}: of what it hears; null: of everything of the customer. A browser that is known is told as said last. */
    @Transactional
    public void add(URI endpoint, BrowserKeys keys, UUID session, UUID customer, @Nullable Set<UUID> tickets) {
        remove(endpoint);
        var now = clock.instant();
        var id = Ids.next(now);
        sql.insertInto(PUSH_SUBSCRIPTIONS)
                .set(PUSH_SUBSCRIPTIONS.ID, id)
                .set(PUSH_SUBSCRIPTIONS.SESSION, session)
                .set(PUSH_SUBSCRIPTIONS.CUSTOMER, customer)
                .set(PUSH_SUBSCRIPTIONS.TICKETS, tickets == null ? null : tickets.toArray(UUID[]::new))
                .set(PUSH_SUBSCRIPTIONS.ENDPOINT, endpoint.toString())
                .set(PUSH_SUBSCRIPTIONS.PUBLIC_KEY, keys.publicKey())
                .set(PUSH_SUBSCRIPTIONS.SEALED, seal.seal(keys.secret(), id))
                .set(PUSH_SUBSCRIPTIONS.MADE_AT, now)
                .onConflictDoNothing() // the same browser twice at once
                .execute();
        sql.deleteFrom(PUSH_SUBSCRIPTIONS)
                .where(PUSH_SUBSCRIPTIONS.ID.in(DSL.select(PUSH_SUBSCRIPTIONS.ID)
                        .from(PUSH_SUBSCRIPTIONS)
                        .where(PUSH_SUBSCRIPTIONS.CUSTOMER.eq(customer))
                        .orderBy(PUSH_SUBSCRIPTIONS.ID.desc())
                        .offset(MOST)))
                .execute();
    }

    @Transactional
    public void remove(URI endpoint) {
        remove(PUSH_SUBSCRIPTIONS.ENDPOINT.eq(endpoint.toString()));
    }

    @Transactional
    public void removeOfSession(UUID session) {
        remove(PUSH_SUBSCRIPTIONS.SESSION.eq(session));
    }

    @Transactional
    void remove(UUID id) {
        remove(PUSH_SUBSCRIPTIONS.ID.eq(id));
    }

    private void remove(Condition which) {
        sql.deleteFrom(PUSH_SUBSCRIPTIONS).where(which).execute();
    }

    @Transactional(readOnly = true)
    Optional<Browser> find(UUID id) {
        return sql.selectFrom(PUSH_SUBSCRIPTIONS)
                .where(PUSH_SUBSCRIPTIONS.ID.eq(id))
                .fetchOptional(this::browser);
    }

    /** The browsers that hear of this. */
    @Transactional(readOnly = true)
    List<UUID> whoHear(UUID customer, @Nullable UUID ticket) {
        var all = PUSH_SUBSCRIPTIONS.TICKETS.isNull();
        return sql.select(PUSH_SUBSCRIPTIONS.ID)
                .from(PUSH_SUBSCRIPTIONS)
                .where(PUSH_SUBSCRIPTIONS.CUSTOMER.eq(customer))
                .and(ticket == null ? all : all.or(PUSH_SUBSCRIPTIONS.TICKETS.contains(new UUID[] {ticket})))
                .fetch(PUSH_SUBSCRIPTIONS.ID);
    }

    private Browser browser(PushSubscriptionsRecord row) {
        return new Browser(
                row.getId(),
                URI.create(row.getEndpoint()),
                new BrowserKeys(row.getPublicKey(), seal.open(row.getSealed(), row.getId())));
    }
}
