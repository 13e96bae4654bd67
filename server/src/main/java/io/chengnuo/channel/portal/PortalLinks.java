package io.chengnuo.channel.portal;

import static io.chengnuo.channel.db.Tables.PORTAL_LINKS;

import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links that open one ticket. A new one for the same ticket and customer ends the earlier one. */
@Repository
class PortalLinks {

    private static final Duration LIFE = Duration.ofDays(90);

    private final DSLContext sql;
    private final Clock clock;

    PortalLinks(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The only time the token is seen. */
    record Made(Token token, Instant expiresAt) {}

    /** What a link opens. */
    record Opens(UUID customer, UUID ticket) {}

    @Transactional
    Made make(UUID customer, UUID ticket) {
        revoke(customer, ticket);
        var now = clock.instant();
        var made = new Made(Token.make(), now.plus(LIFE));
        sql.insertInto(PORTAL_LINKS)
                .set(PORTAL_LINKS.ID, Ids.next(now))
                .set(PORTAL_LINKS.TOKEN_HASH, made.token().hash())
                .set(PORTAL_LINKS.CUSTOMER, customer)
                .set(PORTAL_LINKS.TICKET, ticket)
                .set(PORTAL_LINKS.MADE_AT, now)
                .set(PORTAL_LINKS.EXPIRES_AT, made.expiresAt())
                .execute();
        return made;
    }

    @Transactional
    void revoke(UUID customer, UUID ticket) {
        sql.update(PORTAL_LINKS)
                .set(PORTAL_LINKS.REVOKED_AT, clock.instant())
                .where(PORTAL_LINKS.TICKET.eq(ticket))
                .and(PORTAL_LINKS.CUSTOMER.eq(customer))
                .and(PORTAL_LINKS.REVOKED_AT.isNull())
                .execute();
    }

    @Transactional(readOnly = true)
    Optional<Opens> find(Token token) {
        return sql.select(PORTAL_LINKS.CUSTOMER, PORTAL_LINKS.TICKET)
                .from(PORTAL_LINKS)
                .where(PORTAL_LINKS.TOKEN_HASH.eq(token.hash()))
                .and(PORTAL_LINKS.REVOKED_AT.isNull())
                .and(PORTAL_LINKS.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(row -> new Opens(row.value1(), row.value2()));
    }
}
