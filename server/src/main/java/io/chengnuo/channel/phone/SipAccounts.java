package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CONNECTORS;
import static io.chengnuo.channel.db.Tables.EXTENSIONS;
import static io.chengnuo.channel.db.Tables.SIP_ACCOUNTS;

import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.shared.files.SealedText;
import io.chengnuo.shared.files.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** With which login and password the softphone of a person registers as his extension: the only place where passwords are opened. */
@Repository
class SipAccounts {

    private final DSLContext sql;
    private final SealedText seal;

    SipAccounts(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.seal = new SealedText(secrets, "channel-1");
    }

    /** Without the password, which {@link #password} opens. */
    record Account(UUID connector, UUID person, String extension, String login) {}

    /** Of a connection in use, at an extension that is still the person's. */
    Optional<Account> ofPerson(UUID person) {
        return sql.select(EXTENSIONS.CONNECTOR, EXTENSIONS.EXTENSION, SIP_ACCOUNTS.LOGIN)
                .from(SIP_ACCOUNTS)
                .join(EXTENSIONS)
                .on(EXTENSIONS.CONNECTOR.eq(SIP_ACCOUNTS.CONNECTOR), EXTENSIONS.PERSON.eq(SIP_ACCOUNTS.PERSON))
                .join(CONNECTORS)
                .on(CONNECTORS.ID.eq(SIP_ACCOUNTS.CONNECTOR))
                .where(SIP_ACCOUNTS.PERSON.eq(person))
                .and(CONNECTORS.ENABLED.isTrue())
                .and(CONNECTORS.KIND.eq(ConnectorKind.SOFTPHONE.name()))
                .orderBy(EXTENSIONS.CHANGED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new Account(
                        row.value1(), person, row.value2(), Objects.requireNonNullElse(row.value3(), row.value2())));
    }

    String password(Account account) {
        var sealed = sql.select(SIP_ACCOUNTS.SEALED)
                .from(SIP_ACCOUNTS)
                .where(SIP_ACCOUNTS.CONNECTOR.eq(account.connector()), SIP_ACCOUNTS.PERSON.eq(account.person()))
                .fetchSingle()
                .value1();
        return new String(seal.open(sealed, owner(account.connector(), account.person())), StandardCharsets.UTF_8);
    }

    Set<UUID> peopleAt(UUID connector) {
        return sql.select(SIP_ACCOUNTS.PERSON)
                .from(SIP_ACCOUNTS)
                .where(SIP_ACCOUNTS.CONNECTOR.eq(connector))
                .fetchSet(SIP_ACCOUNTS.PERSON);
    }

    /** A password left out stays as it is; false when there is none yet. */
    boolean save(UUID connector, UUID person, @Nullable String login, @Nullable String password, UUID by, Instant at) {
        if (password == null) {
            return sql.update(SIP_ACCOUNTS)
                            .set(SIP_ACCOUNTS.LOGIN, login)
                            .set(SIP_ACCOUNTS.CHANGED_BY, by)
                            .set(SIP_ACCOUNTS.CHANGED_AT, at)
                            .where(SIP_ACCOUNTS.CONNECTOR.eq(connector), SIP_ACCOUNTS.PERSON.eq(person))
                            .execute()
                    == 1;
        }
        var sealed = seal.seal(password.getBytes(StandardCharsets.UTF_8), owner(connector, person));
        sql.insertInto(SIP_ACCOUNTS)
                .set(SIP_ACCOUNTS.CONNECTOR, connector)
                .set(SIP_ACCOUNTS.PERSON, person)
                .set(SIP_ACCOUNTS.LOGIN, login)
                .set(SIP_ACCOUNTS.SEALED, sealed)
                .set(SIP_ACCOUNTS.CHANGED_BY, by)
                .set(SIP_ACCOUNTS.CHANGED_AT, at)
                .onConflict(SIP_ACCOUNTS.TENANT_ID, SIP_ACCOUNTS.CONNECTOR, SIP_ACCOUNTS.PERSON)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
        return true;
    }

    /** Of whoever sits at no extension of it any more. */
    void forgetWithoutExtension(UUID connector) {
        sql.deleteFrom(SIP_ACCOUNTS)
                .where(SIP_ACCOUNTS.CONNECTOR.eq(connector))
                .and(SIP_ACCOUNTS.PERSON.notIn(
                        sql.select(EXTENSIONS.PERSON).from(EXTENSIONS).where(EXTENSIONS.CONNECTOR.eq(connector))))
                .execute();
    }

    /** A password moved to another row cannot be opened there. */
    private static UUID owner(UUID connector, UUID person) {
        return UUID.nameUUIDFromBytes((connector + "/" + person).getBytes(StandardCharsets.US_ASCII));
    }
}
