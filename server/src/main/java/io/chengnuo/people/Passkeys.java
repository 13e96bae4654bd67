package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.PASSKEYS;
import static io.chengnuo.people.db.Tables.PASSKEY_CHALLENGES;

import io.chengnuo.people.db.tables.records.PasskeysRecord;
import io.chengnuo.shared.Ids;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys and the challenges given out for them. A challenge is taken once, within five minutes. */
@Repository
class Passkeys implements UserCredentialRepository {

    private static final Duration CHALLENGE_VALID = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final Clock clock;

    Passkeys(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** {@code person}: null when somebody wants to sign in. */
    UUID giveChallenge(@Nullable UUID person, Bytes challenge) {
        var at = clock.instant();
        var id = Ids.next(at);
        sql.deleteFrom(PASSKEY_CHALLENGES)
                .where(PASSKEY_CHALLENGES.EXPIRES_AT.le(at))
                .execute();
        sql.insertInto(PASSKEY_CHALLENGES)
                .set(PASSKEY_CHALLENGES.ID, id)
                .set(PASSKEY_CHALLENGES.PERSON_ID, person)
                .set(PASSKEY_CHALLENGES.CHALLENGE, challenge.getBytes())
                .set(PASSKEY_CHALLENGES.EXPIRES_AT, at.plus(CHALLENGE_VALID))
                .execute();
        return id;
    }

    Optional<Bytes> takeChallenge(UUID id, @Nullable UUID person) {
        return sql.deleteFrom(PASSKEY_CHALLENGES)
                .where(PASSKEY_CHALLENGES.ID.eq(id))
                .and(PASSKEY_CHALLENGES.PERSON_ID.isNotDistinctFrom(person))
                .and(PASSKEY_CHALLENGES.EXPIRES_AT.gt(clock.instant()))
                .returning(PASSKEY_CHALLENGES.CHALLENGE)
                .fetchOptional(row -> new Bytes(row.getChallenge()));
    }

    boolean any(UUID person) {
        return sql.fetchExists(PASSKEYS, PASSKEYS.PERSON_ID.eq(person));
    }

    void removeAll(UUID person) {
        sql.deleteFrom(PASSKEYS).where(PASSKEYS.PERSON_ID.eq(person)).execute();
    }

    @Override
    public void delete(Bytes credentialId) {
        sql.deleteFrom(PASSKEYS).where(is(credentialId)).execute();
    }

    @Override
    public void save(CredentialRecord record) {
        var row = sql.newRecord(PASSKEYS);
        row.setCredentialId(record.getCredentialId().getBytes());
        row.setPersonId(personOf(record.getUserEntityUserId()));
        row.setLabel(record.getLabel());
        row.setPublicKey(record.getPublicKey().getBytes());
        row.setSignatureCount(record.getSignatureCount());
        row.setUvInitialized(record.isUvInitialized());
        row.setBackupEligible(record.isBackupEligible());
        row.setBackedUp(record.isBackupState());
        row.setTransports(record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new));
        row.setAttestationObject(bytes(record.getAttestationObject()));
        row.setAttestationClientData(bytes(record.getAttestationClientDataJSON()));
        row.setCreatedAt(record.getCreated());
        row.setLastUsedAt(clock.instant());
        sql.insertInto(PASSKEYS)
                .set(row)
                .onConflict(PASSKEYS.TENANT_ID, PASSKEYS.CREDENTIAL_ID)
                .doUpdate()
                .set(PASSKEYS.SIGNATURE_COUNT, record.getSignatureCount())
                .set(PASSKEYS.BACKED_UP, record.isBackupState())
                .set(PASSKEYS.LAST_USED_AT, clock.instant())
                .where(PASSKEYS.PERSON_ID.eq(row.getPersonId()))
                .execute();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return sql.selectFrom(PASSKEYS).where(is(credentialId)).fetchOne(Passkeys::credential);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return sql.selectFrom(PASSKEYS)
                .where(PASSKEYS.PERSON_ID.eq(personOf(userId)))
                .orderBy(PASSKEYS.CREATED_AT)
                .fetch(Passkeys::credential);
    }

    /** The handle by which an authenticator knows a person: the sixteen bytes of the id. */
    static Bytes handleOf(UUID person) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    static UUID personOf(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Condition is(Bytes credentialId) {
        return PASSKEYS.CREDENTIAL_ID.eq(credentialId.getBytes());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static CredentialRecord credential(PasskeysRecord row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getCredentialId()))
                .userEntityUserId(handleOf(row.getPersonId()))
                .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
                .signatureCount(row.getSignatureCount())
                .uvInitialized(row.getUvInitialized())
                .backupEligible(row.getBackupEligible())
                .backupState(row.getBackedUp())
                .transports(Arrays.stream(row.getTransports())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getAttestationObject()))
                .attestationClientDataJSON(new Bytes(row.getAttestationClientData()))
                .created(row.getCreatedAt())
                .lastUsed(row.getLastUsedAt())
                .label(row.getLabel())
                .build();
    }
}
