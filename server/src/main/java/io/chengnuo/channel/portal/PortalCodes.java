package io.chengnuo.channel.portal;

import static io.chengnuo.channel.db.Tables.PORTAL_CODES;
import static org.jooq.impl.DSL.select;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.files.Secrets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes: ten minutes, five tries, once. */
@Repository
class PortalCodes {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_TRIES = 5;

    private final DSLContext sql;
    private final Clock clock;
    private final byte[] key;

    PortalCodes(DSLContext sql, Clock clock, Secrets secrets) {
        this.sql = sql;
        this.clock = clock;
        this.key = secrets.key("portal-codes");
    }

    /** What is known of a code that was asked for. */
    record Asked(EmailAddress address, Locale locale) {}

    @Transactional(propagation = Propagation.MANDATORY)
    UUID ask(EmailAddress address, Locale locale) {
        var now = clock.instant();
        var id = Ids.next(now);
        sql.insertInto(PORTAL_CODES)
                .set(PORTAL_CODES.ID, id)
                .set(PORTAL_CODES.ADDRESS, address.text())
                .set(PORTAL_CODES.LOCALE, locale.toLanguageTag())
                .set(PORTAL_CODES.ASKED_AT, now)
                .set(PORTAL_CODES.EXPIRES_AT, now.plus(LIFE))
                .execute();
        return id;
    }

    @Transactional(readOnly = true)
    Optional<Asked> asked(UUID id) {
        return sql.select(PORTAL_CODES.ADDRESS, PORTAL_CODES.LOCALE)
                .from(PORTAL_CODES)
                .where(PORTAL_CODES.ID.eq(id))
                .and(PORTAL_CODES.CODE_HASH.isNull())
                .fetchOptional(row -> new Asked(new EmailAddress(row.value1()), Locale.forLanguageTag(row.value2())));
    }

    /** Makes the code that will be mailed to this customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    OneTimeCode make(UUID id, UUID customer) {
        var code = OneTimeCode.make();
        sql.update(PORTAL_CODES)
                .set(PORTAL_CODES.CUSTOMER, customer)
                .set(PORTAL_CODES.CODE_HASH, code.hash(key, id.toString()))
                .set(PORTAL_CODES.EXPIRES_AT, clock.instant().plus(LIFE))
                .where(PORTAL_CODES.ID.eq(id))
                .execute();
        return code;
    }

    /**
     * The customer whose newest code this is. A wrong try is counted for good, in a transaction of its own; an address nobody has
     * costs the same statement and the same time.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<UUID> prove(EmailAddress address, OneTimeCode given) {
        var now = clock.instant();
        var newest = sql.update(PORTAL_CODES)
                .set(PORTAL_CODES.TRIES, PORTAL_CODES.TRIES.plus(1))
                .where(PORTAL_CODES.ID.eq(select(PORTAL_CODES.ID)
                        .from(PORTAL_CODES)
                        .where(PORTAL_CODES.ADDRESS.eq(address.text()))
                        .and(PORTAL_CODES.CODE_HASH.isNotNull())
                        .and(PORTAL_CODES.EXPIRES_AT.gt(now))
                        .orderBy(PORTAL_CODES.ASKED_AT.desc())
                        .limit(1)))
                .and(PORTAL_CODES.USED_AT.isNull())
                .and(PORTAL_CODES.TRIES.lt(MOST_TRIES))
                .returningResult(PORTAL_CODES.ID, PORTAL_CODES.CUSTOMER, PORTAL_CODES.CODE_HASH)
                .fetchOptional();
        return newest.filter(row -> MessageDigest.isEqual(
                        row.value3(), given.hash(key, row.value1().toString())))
                .filter(row -> use(row.value1()))
                .map(row -> row.value2());
    }

    private boolean use(UUID id) {
        return sql.update(PORTAL_CODES)
                        .set(PORTAL_CODES.USED_AT, clock.instant())
                        .where(PORTAL_CODES.ID.eq(id))
                        .and(PORTAL_CODES.USED_AT.isNull())
                        .execute()
                == 1;
    }

    @Transactional
    void forgetOld() {
        sql.deleteFrom(PORTAL_CODES)
                .where(PORTAL_CODES.ASKED_AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }
}
