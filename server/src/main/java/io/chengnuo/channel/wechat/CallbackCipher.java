package io.chengnuo.channel.wechat;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.HookChecks;
import io.chengnuo.channel.connector.HookType.Call;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens what WeChat and WeCom call in: SHA-1 over the sorted token, time, nonce and cipher text; AES-256-CBC; inside, 16 random bytes, the
 * length, the message and whom it is for. Whatever is wrong is refused with one code, {@code hook_refused}: it must not tell how far it came.
 *
 * @param key the EncodingAESKey: 43 letters of Base64
 * @param receiver AppID or CorpID
 */
public record CallbackCipher(String token, String key, String receiver) {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int RANDOM = 16;
    private static final int BLOCK = 32;

    /** That of a connector; {@code receiver}: the setting that says whom calls are for. */
    public static CallbackCipher of(Connector connector, String receiver) {
        return new CallbackCipher(
                connector.require("token"), connector.require("encodingAesKey"), connector.require(receiver));
    }

    /** What a call says: its cipher text stands in the envelope that is its body. */
    public Callback message(Call call, JsonMapper json, Instant now) {
        var envelope = Callback.read(new String(call.body(), StandardCharsets.UTF_8), json);
        return Callback.read(open(call, envelope.get("Encrypt"), now), json);
    }

    String open(Call call, String encrypted, Instant now) {
        requireFresh(call, now);
        requireSignature(call, "msg_signature", encrypted);
        return decrypted(encrypted);
    }

    /** The first call, by which the other side sees that we know the token: what has to be answered. */
    public String echo(Call call, Instant now) {
        var echo = call.asked("echostr").orElseThrow(HookChecks::refused);
        requireFresh(call, now);
        if (call.asked("msg_signature").isPresent()) {
            requireSignature(call, "msg_signature", echo);
            return decrypted(echo);
        }
        requireSignature(call, "signature");
        return echo;
    }

    private static void requireFresh(Call call, Instant now) {
        HookChecks.requireFresh(call.asked("timestamp").orElse(""), ChronoUnit.SECONDS, FRESH, now);
    }

    private void requireSignature(Call call, String name, String... signed) {
        var parts = Stream.concat(
                Stream.of(
                        token,
                        call.asked("timestamp").orElse(""),
                        call.asked("nonce").orElse("")),
                Stream.of(signed));
        HookChecks.requireSame(signature(parts), call.asked(name).orElse(""));
    }

    static String signature(Stream<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-1"); // not our choice: the protocol's
            var joined = parts.sorted().collect(Collectors.joining());
            return HexFormat.of().formatHex(digest.digest(joined.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String decrypted(String encrypted) {
        try {
            var aes = Base64.getDecoder().decode(key + "=");
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(aes, "AES"),
                    new IvParameterSpec(Arrays.copyOf(aes, RANDOM)));
            return message(cipher.doFinal(Base64.getDecoder().decode(encrypted)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw HookChecks.refused();
        }
    }

    private String message(byte[] padded) {
        var padding = padded.length == 0 ? 0 : padded[padded.length - 1] & 0xff;
        if (padding < 1 || padding > BLOCK || padded.length - padding < RANDOM + Integer.BYTES) {
            throw HookChecks.refused();
        }
        var clear = ByteBuffer.wrap(padded, RANDOM, padded.length - padding - RANDOM);
        var length = clear.getInt();
        if (length < 0 || length > clear.remaining()) {
            throw HookChecks.refused();
        }
        var message = new byte[length];
        clear.get(message);
        var whom = new byte[clear.remaining()];
        clear.get(whom);
        if (!MessageDigest.isEqual(whom, receiver.getBytes(StandardCharsets.UTF_8))) {
            throw HookChecks.refused();
        }
        return new String(message, StandardCharsets.UTF_8);
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "CallbackCipher[" + receiver + "]";
    }
}
