package io.chengnuo.shared.files;

import io.chengnuo.shared.Tenancy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that we must be able to read again, encrypted with AES-256-GCM under a key outside the database and bound to tenant
 * and owner: moved to another row they cannot be opened. First byte: which key and algorithm.
 */
public final class SealedText {

    private static final byte AES_GCM_KEY_1 = 1;
    private static final int NONCE = 12;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** {@code keyName} names the key among {@link Secrets}; each module has its own. */
    public SealedText(Secrets secrets, String keyName) {
        this.key = new SecretKeySpec(secrets.key(keyName), "AES");
    }

    public byte[] seal(byte[] clear, UUID owner) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(clear);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(AES_GCM_KEY_1)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    public byte[] open(byte[] sealed, UUID owner) {
        var bytes = ByteBuffer.wrap(sealed);
        if (bytes.get() != AES_GCM_KEY_1) {
            throw new IllegalStateException("sealed under a key we do not have");
        }
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open: other key, owner or tampered", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD((Tenancy.require() + "/" + owner).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
