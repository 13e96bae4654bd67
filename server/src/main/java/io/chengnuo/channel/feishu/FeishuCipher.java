package io.chengnuo.channel.feishu;

import io.chengnuo.channel.connector.HookChecks;
import io.chengnuo.channel.connector.HookType.Call;
import io.chengnuo.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** How Feishu encrypts events, AES-256-CBC under the SHA-256 of the key, and signs them, SHA-256 over time, nonce, key and body. */
record FeishuCipher(String key) {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int BLOCK = 16;

    String decrypted(String encrypted) {
        try {
            var bytes = Base64.getDecoder().decode(encrypted);
            if (bytes.length < 2 * BLOCK) {
                throw HookChecks.refused();
            }
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(Sha256.of(key), "AES"),
                    new IvParameterSpec(Arrays.copyOf(bytes, BLOCK)));
            return new String(cipher.doFinal(bytes, BLOCK, bytes.length - BLOCK), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw HookChecks.refused();
        }
    }

    void require(Call call, Instant now) {
        var timestamp = call.header("x-lark-request-timestamp");
        var signed = (timestamp + call.header("x-lark-request-nonce") + key).getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(signed, signed.length + call.body().length);
        System.arraycopy(call.body(), 0, all, signed.length, call.body().length);
        HookChecks.requireSame(Sha256.hex(all), call.header("x-lark-signature"));
        HookChecks.requireFresh(timestamp, ChronoUnit.SECONDS, FRESH, now);
    }

    /** Without its key. */
    @Override
    public String toString() {
        return "FeishuCipher";
    }
}
