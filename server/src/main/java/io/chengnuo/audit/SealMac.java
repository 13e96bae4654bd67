package io.chengnuo.audit;

import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.files.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computes seals under a key outside the database: whoever can write to the database still cannot make one. Each value goes in
 * with its length before it, so that no two different facts read the same.
 */
@Component
class SealMac {

    private final byte[] key;

    SealMac(Secrets secrets) {
        this.key = secrets.key("audit-seal-1");
    }

    byte[] over(byte[] before, List<SealedFact> facts) {
        var mac = Sha256.mac(key);
        mac.update(canonical(Tenancy.require().toString()));
        mac.update(before);
        facts.forEach(fact -> fact.values().forEach(value -> mac.update(canonical(value))));
        return mac.doFinal();
    }

    /** For a line of text that must not be altered. */
    byte[] over(String line) {
        var mac = Sha256.mac(key);
        mac.update(canonical(line));
        return mac.doFinal();
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
