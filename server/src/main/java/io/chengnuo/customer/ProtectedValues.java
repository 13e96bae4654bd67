package io.chengnuo.customer;

import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.files.Secrets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Personal values as the log of facts may keep them: the same value gives the same hash, and only this installation can tell. */
@Component
class ProtectedValues {

    private final Secrets secrets;
    private byte @Nullable [] key;

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
        return value == null ? null : "#" + HexFormat.of().formatHex(Sha256.keyed(key(), value), 0, 10);
    }

    private synchronized byte[] key() {
        if (key == null) {
            key = secrets.key("protected-values");
        }
        return key;
    }

    /** A name with only its first letter: 王**. */
    static String maskedName(String name) {
        var first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "**";
    }
}
