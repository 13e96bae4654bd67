package io.chengnuo.channel.push;

import static io.chengnuo.channel.db.Tables.PUSH_KEYS;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.files.SealedText;
import io.chengnuo.shared.files.Secrets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The key pair by which push services know the company; made when it is first asked for, and kept: browsers subscribe to it. */
@Component
class PushKeys {

    private final DSLContext sql;
    private final SealedText seal;
    private final Clock clock;

    PushKeys(DSLContext sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.seal = new SealedText(secrets, "channel-1");
        this.clock = clock;
    }

    @Transactional
    VAPIDKeyPair pair() {
        return kept().orElseGet(() -> {
            keep(made());
            return kept().orElseThrow(); // of two that made one, the first is kept
        });
    }

    private Optional<VAPIDKeyPair> kept() {
        return sql.selectFrom(PUSH_KEYS)
                .fetchOptional(row -> VAPIDKeyPairs.of(
                        PrivateKeySources.ofPKCS8Bytes(seal.open(row.getSealed(), row.getId())),
                        PublicKeySources.ofX509Bytes(row.getPublicKey())));
    }

    private void keep(KeyPair pair) {
        var now = clock.instant();
        var id = Ids.next(now);
        sql.insertInto(PUSH_KEYS)
                .set(PUSH_KEYS.ID, id)
                .set(PUSH_KEYS.PUBLIC_KEY, pair.getPublic().getEncoded())
                .set(PUSH_KEYS.SEALED, seal.seal(pair.getPrivate().getEncoded(), id))
                .set(PUSH_KEYS.MADE_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    private static KeyPair made() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no elliptic curves here", e);
        }
    }
}
