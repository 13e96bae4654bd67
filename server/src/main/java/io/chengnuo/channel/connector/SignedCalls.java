package io.chengnuo.channel.connector;

import io.chengnuo.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

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
        var signed = Sha256.keyed(
                secret.getBytes(StandardCharsets.UTF_8), (timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
        return "sha256=" + HexFormat.of().formatHex(signed);
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
