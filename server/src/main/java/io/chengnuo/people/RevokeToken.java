package io.chengnuo.people;

import io.chengnuo.shared.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a token. */
@Service
class RevokeToken {

    private final Tokens tokens;
    private final RightChanges changes;
    private final Clock clock;

    RevokeToken(Tokens tokens, RightChanges changes, Clock clock) {
        this.tokens = tokens;
        this.changes = changes;
        this.clock = clock;
    }

    /** {@code reach}: whose tokens may be ended. Another's is as good as none. */
    @Transactional
    void revoke(UUID id, DataScope reach) {
        var token = tokens.find(id)
                .filter(found -> reach.everything() || found.person().equals(reach.person()))
                .orElseThrow(() -> new NotFound("no_such_token"));
        tokens.revoke(id);
        changes.record(new TokenRevoked(token.person(), id, token.name(), clock.instant()));
    }
}
