package io.chengnuo.channel.feishu;

import com.lark.oapi.core.exception.DecryptException;
import com.lark.oapi.core.utils.Decryptor;
import io.chengnuo.channel.connector.HookChecks;
import io.chengnuo.channel.connector.HookType.Call;
import io.chengnuo.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * How Feishu encrypts events, AES-256-CBC under the SHA-256 of the key, and signs them, SHA-256 over time, nonce, key and body. The SDK
 * opens them; the signature is compared here, over the bytes that came, in constant time and with their age.
 */
record FeishuCipher(String key) {

    private static final Duration FRESH = Duration.ofMinutes(5);

    String decrypted(String encrypted) {
        try {
            return new Decryptor(key).decrypt(encrypted);
        } catch (DecryptException e) {
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
