package io.chengnuo.audit;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.files.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computes seals under a key outside the database: whoever can write to the database still cannot make one. Each value goes in
 * with its length before it, so that no two different facts read the same.
 */
@Component
class SealMac {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SealMac(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.key("audit-seal-1"), ALGORITHM);
    }

    byte[] over(byte[] before, List<SealedFact> facts) {
        var mac = mac();
        mac.update(canonical(Tenancy.require().toString()));
        mac.update(before);
        facts.forEach(fact -> fact.values().forEach(value -> mac.update(canonical(value))));
        return mac.doFinal();
    }

    /** For a line of text that must not be altered. */
    byte[] over(String line) {
        var mac = mac();
        mac.update(canonical(line));
        return mac.doFinal();
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] canonical(@Nullable String value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            if (value == null) {
                out.writeInt(-1);
            } else {
                var text = value.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
