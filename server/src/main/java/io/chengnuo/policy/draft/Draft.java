package io.chengnuo.policy.draft;

import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.shared.Conflict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft as it stands. {@code edits} counts the changes made in it; {@code verdict} is what approvers said of it last. */
record Draft(
        UUID id,
        UUID base,
        PolicyDocument document,
        DraftState state,
        @Nullable String reason,
        @Nullable Instant effectiveFrom,
        @Nullable UUID sponsor,
        @Nullable UUID proposedBy,
        @Nullable UUID approval,
        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String verdict,
        @Nullable UUID begunBy,
        Instant begunAt,
        long edits,
        long version) {

    /** Only what nobody decides upon may be changed. */
    Draft requireEditing() {
        if (state != DraftState.EDITING) {
            throw new Conflict("draft_not_editable");
        }
        return this;
    }

    Draft edited(PolicyDocument changed) {
        return new Draft(
                id,
                base,
                changed,
                state,
                reason,
                effectiveFrom,
                sponsor,
                proposedBy,
                approval,
                approvedBy,
                approvedAt,
                verdict,
                begunBy,
                begunAt,
                edits + 1,
                version);
    }

    /** Begun again from another version, with what was changed laid over it. */
    Draft on(UUID newer, PolicyDocument merged) {
        return new Draft(
                id,
                newer,
                merged,
                state,
                reason,
                effectiveFrom,
                sponsor,
                proposedBy,
                approval,
                approvedBy,
                approvedAt,
                verdict,
                begunBy,
                begunAt,
                edits,
                version);
    }
}
