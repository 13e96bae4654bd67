package io.chengnuo.channel.push;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.key.InvalidECPublicKeyException;
import com.zerodeplibs.webpush.key.KeyExtractionException;
import com.zerodeplibs.webpush.key.MalformedUncompressedBytesException;
import com.zerodeplibs.webpush.key.PublicKeySources;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.Base64;

/** With what only one browser can read (RFC 8291): its public key, uncompressed, and a secret it shares with us. */
public final class BrowserKeys {

    private static final int SECRET = 16;

    private final byte[] publicKey;
    private final byte[] secret;

    BrowserKeys(byte[] publicKey, byte[] secret) {
        this.publicKey = publicKey.clone();
        this.secret = secret.clone();
    }

    /** As a browser gives them, in base64url. */
    public static BrowserKeys parse(String publicKey, String secret) {
        var key = decoded(publicKey, "p256dh");
        var shared = decoded(secret, "auth");
        if (shared.length != SECRET) {
            throw invalid("auth");
        }
        try {
            PublicKeySources.ofUncompressedBytes(key).extract();
        } catch (MalformedUncompressedBytesException | InvalidECPublicKeyException | KeyExtractionException e) {
            throw invalid("p256dh");
        }
        return new BrowserKeys(key, shared);
    }

    private static byte[] decoded(String text, String field) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid(field);
        }
    }

    private static Invalid invalid(String field) {
        return new Invalid("invalid_request", new FieldError(field, "invalid"));
    }

    UserAgentMessageEncryptionKeyInfo forEncryption() {
        return UserAgentMessageEncryptionKeyInfo.of(publicKey, secret);
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "BrowserKeys[…]";
    }
}
