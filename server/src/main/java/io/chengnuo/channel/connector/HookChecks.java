package io.chengnuo.channel.connector;

import io.chengnuo.shared.Forbidden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What every protocol of hooks checks. Whatever is wrong is refused with one code, {@code hook_refused}: it must not tell how far it came. */
public final class HookChecks {

    /** Refuses a signature that is not the one we make ourselves. */
    public static void requireSame(String expected, String given) {
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            throw refused();
        }
    }

    /** Refuses a moment, counted in {@code unit}, that lies further from now than the protocol allows, or is none. */
    public static void requireFresh(String timestamp, ChronoUnit unit, Duration allowed, Instant now) {
        if (!timestamp.matches("\\d{1,15}")) {
            throw refused();
        }
        var signed = Instant.EPOCH.plus(Long.parseLong(timestamp), unit);
        if (Duration.between(signed, now).abs().compareTo(allowed) > 0) {
            throw refused();
        }
    }

    public static Forbidden refused() {
        return new Forbidden("hook_refused");
    }

    private HookChecks() {}
}
