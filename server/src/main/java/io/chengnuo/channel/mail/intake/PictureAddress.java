package io.chengnuo.channel.mail.intake;

import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.files.Secrets;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Our address of a picture that lies elsewhere, signed and good for minutes: without the signature our door would fetch whatever anybody asks for, and
 * the frame that shows a mail has no session to be known by.
 */
@Component
class PictureAddress {

    static final String DOOR = "/api/v1/channels/mail/pictures";

    private static final Duration GOOD = Duration.ofMinutes(15);

    private final Clock clock;
    private final byte[] secret;

    PictureAddress(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secret = secrets.key("mail-pictures");
    }

    String of(String url) {
        var until = clock.instant().plus(GOOD).getEpochSecond();
        return DOOR + "?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + "&until=" + until + "&proof="
                + proof(url, until);
    }

    /** Refuses what we did not sign, and what we signed too long ago. */
    URI require(String url, long until, String proof) {
        var ours = MessageDigest.isEqual(
                proof(url, until).getBytes(StandardCharsets.US_ASCII), proof.getBytes(StandardCharsets.UTF_8));
        if (!ours || Instant.ofEpochSecond(until).isBefore(clock.instant())) {
            throw new NotFound("no_such_picture");
        }
        try {
            return new URI(url.strip().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw new NotFound("no_such_picture");
        }
    }

    private String proof(String url, long until) {
        return HexFormat.of().formatHex(Sha256.keyed(secret, Tenancy.require() + " " + until + " " + url));
    }
}
