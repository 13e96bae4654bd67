package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.RECOVERY_CODES;
import static io.chengnuo.people.db.Tables.TOTP_SECRETS;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.chengnuo.shared.files.SealedText;
import io.chengnuo.shared.files.Secrets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The shared secrets behind six-digit codes (RFC 6238), and the recovery codes for a lost phone. No code works twice. */
@Component
class TotpSecrets {

    private static final int BYTES = 20;
    private static final int RECOVERY_CODES_GIVEN = 10;
    private static final String RECOVERY_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext sql;
    private final SealedText seal;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    TotpSecrets(DSLContext sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.seal = new SealedText(secrets, "people-1");
        this.clock = clock;
    }

    boolean enrolled(UUID person) {
        return sql.fetchExists(
                TOTP_SECRETS, TOTP_SECRETS.PERSON_ID.eq(person).and(TOTP_SECRETS.CONFIRMED_AT.isNotNull()));
    }

    /** A new secret, in force once a code of it was given back. Replaces one not confirmed. */
    byte[] begin(UUID person) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        sql.deleteFrom(TOTP_SECRETS).where(TOTP_SECRETS.PERSON_ID.eq(person)).execute();
        sql.insertInto(TOTP_SECRETS)
                .set(TOTP_SECRETS.PERSON_ID, person)
                .set(TOTP_SECRETS.SEALED, seal.seal(secret, person))
                .set(TOTP_SECRETS.CREATED_AT, clock.instant())
                .execute();
        return secret;
    }

    /** Takes the present code or its neighbours of 30 s, each once. */
    boolean take(UUID person, String code) {
        var row = sql.selectFrom(TOTP_SECRETS)
                .where(TOTP_SECRETS.PERSON_ID.eq(person))
                .forUpdate()
                .fetchOne();
        if (row == null) {
            return false;
        }
        var secret = seal.open(row.getSealed(), person);
        var now = clock.instant();
        var present = now.getEpochSecond() / codes.getTimeStep().toSeconds();
        for (var step = present - 1; step <= present + 1; step++) {
            if (step > row.getLastStep() && codeAt(secret, step).equals(code)) {
                sql.update(TOTP_SECRETS)
                        .set(TOTP_SECRETS.LAST_STEP, step)
                        .set(TOTP_SECRETS.CONFIRMED_AT, row.getConfirmedAt() == null ? now : row.getConfirmedAt())
                        .where(TOTP_SECRETS.PERSON_ID.eq(person))
                        .execute();
                return true;
            }
        }
        return false;
    }

    /** Ten codes for the drawer; earlier ones stop working. */
    List<String> newRecoveryCodes(UUID person) {
        sql.deleteFrom(RECOVERY_CODES)
                .where(RECOVERY_CODES.PERSON_ID.eq(person))
                .execute();
        var made = new ArrayList<String>();
        for (var i = 0; i < RECOVERY_CODES_GIVEN; i++) {
            var code = letters(5) + "-" + letters(5);
            made.add(code);
            sql.insertInto(RECOVERY_CODES)
                    .set(RECOVERY_CODES.PERSON_ID, person)
                    .set(RECOVERY_CODES.CODE_HASH, hash(person, code))
                    .execute();
        }
        return made;
    }

    boolean takeRecovery(UUID person, String code) {
        return sql.update(RECOVERY_CODES)
                        .set(RECOVERY_CODES.USED_AT, clock.instant())
                        .where(RECOVERY_CODES.PERSON_ID.eq(person))
                        .and(RECOVERY_CODES.CODE_HASH.eq(hash(person, code)))
                        .and(RECOVERY_CODES.USED_AT.isNull())
                        .execute()
                > 0;
    }

    void remove(UUID person) {
        sql.deleteFrom(TOTP_SECRETS).where(TOTP_SECRETS.PERSON_ID.eq(person)).execute();
        sql.deleteFrom(RECOVERY_CODES)
                .where(RECOVERY_CODES.PERSON_ID.eq(person))
                .execute();
    }

    private String codeAt(byte[] secret, long step) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()),
                    Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(UUID person, String code) {
        return Secret.hashOf(person + "/" + code.strip().toLowerCase(Locale.ROOT));
    }

    private static String letters(int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(RECOVERY_LETTERS.charAt(RANDOM.nextInt(RECOVERY_LETTERS.length())));
        }
        return text.toString();
    }
}
