package io.chengnuo.customer;

import io.chengnuo.shared.files.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Personal values as the log of facts may keep them: the same value gives the same hash, and only this installation can tell. */
@Component
class ProtectedValues {

    private final Secrets secrets;
    private @Nullable SecretKeySpec key;

    ProtectedValues(Secrets secrets) {
        this.secrets = secrets;
    }

    List<Change> hashed(List<Change> changes) {
        return changes.stream()
                .map(change -> Profile.PROTECTED.contains(change.field())
                        ? new Change(change.field(), hash(change.before()), hash(change.after()))
                        : change)
                .toList();
    }

    IdentityAdded.Known known(Identity identity) {
        return new IdentityAdded.Known(identity.kind(), identity.masked(), hash(identity.value()));
    }

    @Nullable
    String hash(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            var digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(digest, 0, 10);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(secrets.key("protected-values"), "HmacSHA256");
        }
        return key;
    }

    /** A name with only its first letter: 王**. */
    static String maskedName(String name) {
        var first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "**";
    }
}
