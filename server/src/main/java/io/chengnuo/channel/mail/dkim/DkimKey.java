package io.chengnuo.channel.mail.dkim;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key pair without its private half. {@code problem}: what its last check found wrong, null when all was well or nobody looked. */
public record DkimKey(
        UUID id,
        String domain,
        String selector,
        byte[] publicKey,
        KeyState state,
        Instant madeAt,
        @Nullable Instant activeAt,
        @Nullable Instant retiredAt,
        @Nullable Instant checkedAt,
        @Nullable String problem) {

    /** Where its record stands. */
    public String recordName() {
        return selector + "._domainkey." + domain;
    }

    /** What stands there. */
    public String record() {
        return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(publicKey);
    }
}
