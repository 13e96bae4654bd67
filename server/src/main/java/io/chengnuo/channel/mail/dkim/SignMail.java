package io.chengnuo.channel.mail.dkim;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Signs a mail with the key of the domain that its From names, where there is one. */
@Component
public class SignMail {

    private final DkimKeys keys;
    private final Clock clock;

    SignMail(DkimKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The bytes to send; those given when nothing signs for the domain. */
    public byte[] signed(byte[] mail, String from) {
        var domain = from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return keys.signing(domain)
                .map(key -> {
                    var whole = new ByteArrayOutputStream(mail.length + 1_000);
                    whole.writeBytes(DkimSignature.of(mail, key, clock.instant()));
                    whole.writeBytes(mail);
                    return whole.toByteArray();
                })
                .orElse(mail);
    }
}
