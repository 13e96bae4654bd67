package io.chengnuo.policy.standard;

import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standard as it stands. {@code key} names it in clauses ({@code attitude/telephone}); {@code post} is whom it is for, null for everybody;
 * {@code need} the kind of need a skill serves.
 */
public record Standard(
        UUID id,
        String key,
        StandardPart part,
        StandardKind kind,
        @Nullable String post,
        @Nullable String need,
        String ownerPost,
        @Nullable UUID owner,
        LocalDate reviewOn,
        StandardState state,
        int revision,
        StandardText text,
        Instant changedAt,
        long version) {

    void mustBeInForce() {
        if (state != StandardState.IN_FORCE) {
            throw new Conflict("standard_retired");
        }
    }

    Standard with(StandardState other, LocalDate review) {
        return new Standard(
                id, key, part, kind, post, need, ownerPost, owner, review, other, revision, text, changedAt, version);
    }

    boolean isOverdue(LocalDate today) {
        return state == StandardState.IN_FORCE && !reviewOn.isAfter(today);
    }
}
