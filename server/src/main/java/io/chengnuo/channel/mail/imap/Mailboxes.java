package io.chengnuo.channel.mail.imap;

import static io.chengnuo.channel.db.Tables.MAILBOXES;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.files.SealedText;
import io.chengnuo.shared.files.Secrets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code channel.mailboxes}: which node reads a mailbox, and how far it has come. */
@Component
class Mailboxes {

    private static final Field<Instant> NOW = DSL.field("now()", Instant.class);
    private static final Field<Instant> LEASE_END = DSL.field("now() + interval '3 minutes'", Instant.class);

    private final DSLContext sql;
    private final SealedText seal;

    Mailboxes(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.seal = new SealedText(secrets, "mailboxes-1");
    }

    /** How far it was read. Mails up to {@code seenUntil} that were read elsewhere are left alone. */
    record Progress(String place, long uidValidity, long lastUid, long seenUntil) {

        boolean isOf(String otherPlace, long otherValidity) {
            return place.equals(otherPlace) && uidValidity == otherValidity;
        }
    }

    /** True when this reader may go on it for the next three minutes; by the clock of the database, the same for all nodes. */
    @Transactional
    boolean hold(UUID connector, UUID holder) {
        return sql.insertInto(MAILBOXES)
                        .set(MAILBOXES.CONNECTOR, connector)
                        .set(MAILBOXES.HOLDER, holder)
                        .set(MAILBOXES.HELD_UNTIL, LEASE_END)
                        .onConflict(MAILBOXES.TENANT_ID, MAILBOXES.CONNECTOR)
                        .doUpdate()
                        .setNonConflictingKeyToExcluded()
                        .where(MAILBOXES
                                .HOLDER
                                .eq(holder)
                                .or(MAILBOXES.HELD_UNTIL.isNull())
                                .or(MAILBOXES.HELD_UNTIL.lt(NOW)))
                        .execute()
                == 1;
    }

    @Transactional
    void release(UUID connector, UUID holder) {
        sql.update(MAILBOXES)
                .setNull(MAILBOXES.HOLDER)
                .setNull(MAILBOXES.HELD_UNTIL)
                .where(MAILBOXES.CONNECTOR.eq(connector), MAILBOXES.HOLDER.eq(holder))
                .execute();
    }

    @Transactional(readOnly = true)
    Progress progress(UUID connector) {
        return sql.select(MAILBOXES.PLACE, MAILBOXES.UID_VALIDITY, MAILBOXES.LAST_UID, MAILBOXES.SEEN_UNTIL)
                .from(MAILBOXES)
                .where(MAILBOXES.CONNECTOR.eq(connector))
                .fetchSingle(Records.mapping(Progress::new));
    }

    @Transactional
    void begin(UUID connector, Progress progress) {
        sql.update(MAILBOXES)
                .set(MAILBOXES.PLACE, progress.place())
                .set(MAILBOXES.UID_VALIDITY, progress.uidValidity())
                .set(MAILBOXES.LAST_UID, progress.lastUid())
                .set(MAILBOXES.SEEN_UNTIL, progress.seenUntil())
                .where(MAILBOXES.CONNECTOR.eq(connector))
                .execute();
    }

    @Transactional
    void advance(UUID connector, long uid) {
        sql.update(MAILBOXES)
                .set(MAILBOXES.LAST_UID, uid)
                .where(MAILBOXES.CONNECTOR.eq(connector), MAILBOXES.LAST_UID.lt(uid))
                .execute();
    }

    /** The newest refresh token that followed the one of the settings; empty when there is none, or the settings have another now. */
    @Transactional(readOnly = true)
    Optional<String> refreshToken(UUID connector, String given) {
        return sql.select(MAILBOXES.REFRESH_TOKEN)
                .from(MAILBOXES)
                .where(MAILBOXES.CONNECTOR.eq(connector), MAILBOXES.REFRESH_TOKEN.isNotNull())
                .fetchOptional(MAILBOXES.REFRESH_TOKEN)
                .map(bytes -> new String(seal.open(bytes, connector), UTF_8))
                .filter(text -> text.startsWith(Sha256.hex(given) + "\n"))
                .map(text -> text.substring(text.indexOf('\n') + 1));
    }

    @Transactional
    void rememberRefreshToken(UUID connector, String given, String next) {
        var bytes = seal.seal((Sha256.hex(given) + "\n" + next).getBytes(UTF_8), connector);
        sql.update(MAILBOXES)
                .set(MAILBOXES.REFRESH_TOKEN, bytes)
                .where(MAILBOXES.CONNECTOR.eq(connector))
                .execute();
    }
}
