package io.chengnuo.channel.connector;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Our own signature of calls between programs: {@code X-Chengnuo-Timestamp} in seconds, with up to three decimals, and {@code X-Chengnuo-Signature:
 * sha256=<hex>} over timestamp, a dot and the body, HMAC-SHA256 under the secret both sides know. A signature works once: what is
 * sent again is signed again, with another timestamp.
 */
public final class SignedCalls {

    public static final String TIMESTAMP = "x-chengnuo-timestamp";
    public static final String SIGNATURE = "x-chengnuo-signature";

    private static final Duration FRESH = Duration.ofMinutes(5);

    /** The value of the signature header. */
    public static String sign(String secret, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses with {@code hook_refused} what is unsigned, altered, or older or newer than five minutes. */
    public static void require(String secret, HookType.Call call, Instant now) {
        var timestamp = call.header(TIMESTAMP);
        if (!timestamp.matches("\\d{1,12}(\\.\\d{1,3})?")) {
            throw HookChecks.refused();
        }
        HookChecks.requireFresh(timestamp.replaceFirst("\\..*", ""), ChronoUnit.SECONDS, FRESH, now);
        HookChecks.requireSame(sign(secret, timestamp, call.body()), call.header(SIGNATURE));
    }

    private SignedCalls() {}
}
