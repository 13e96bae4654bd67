package io.chengnuo.customer;

import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.files.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Numbers of identity documents as the database may keep them: AES-256-GCM under a key of this installation that lies outside the
 * database, bound to tenant and customer, so that a value moved to another row cannot be opened. The text before the first dot
 * names key and algorithm. Equal numbers meet by a keyed hash, never by the number.
 */
@Component
class SealedNumbers {

    private static final String AES_GCM_KEY_1 = "a1.";
    private static final int NONCE = 12;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();
    private @Nullable SecretKeySpec sealing;
    private byte @Nullable [] indexing;

    SealedNumbers(Secrets secrets) {
        this.secrets = secrets;
    }

    String seal(String clear, UUID customer) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, customer).doFinal(clear.getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return AES_GCM_KEY_1 + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** One kept before numbers were sealed stands as it is; it is sealed when it is written next. */
    @Nullable
    String open(@Nullable String kept, UUID customer) {
        if (kept == null || !kept.startsWith(AES_GCM_KEY_1)) {
            return kept;
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(kept.substring(AES_GCM_KEY_1.length())));
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, customer).doFinal(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open: other key, other customer or tampered", e);
        }
    }

    /** The key under which customers with the same number meet. */
    String index(String clear) {
        return HexFormat.of().formatHex(Sha256.keyed(indexing(), clear), 0, 16);
    }

    private Cipher cipher(int mode, byte[] nonce, UUID customer) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing(), new GCMParameterSpec(128, nonce));
        cipher.updateAAD((Tenancy.require() + "/customers/" + customer + "/document_number")
                .getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private synchronized SecretKeySpec sealing() {
        if (sealing == null) {
            sealing = new SecretKeySpec(secrets.key("customer-1"), "AES");
        }
        return sealing;
    }

    private synchronized byte[] indexing() {
        if (indexing == null) {
            indexing = secrets.key("customer-index-1");
        }
        return indexing;
    }
}
