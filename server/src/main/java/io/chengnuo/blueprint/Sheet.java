package io.chengnuo.blueprint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that is worked on: the company's own, or a variant of it for a project or line of business ({@code about}), which follows a
 * release of its base. With an {@code approval} it is asked to be published and stands still.
 */
public record Sheet(
        UUID id,
        String name,
        String about,
        @Nullable UUID base,
        @Nullable Integer baseRevision,
        SheetDocument document,
        @Nullable UUID approval,
        @Nullable String approvalReason,
        @Nullable UUID askedBy,
        @Nullable UUID changedBy,
        Instant changedAt,
        long version) {

    public boolean variant() {
        return base != null;
    }

    Sheet with(SheetDocument other) {
        return new Sheet(
                id,
                name,
                about,
                base,
                baseRevision,
                other,
                approval,
                approvalReason,
                askedBy,
                changedBy,
                changedAt,
                version);
    }

    Sheet following(int revision) {
        return new Sheet(
                id,
                name,
                about,
                base,
                revision,
                document,
                approval,
                approvalReason,
                askedBy,
                changedBy,
                changedAt,
                version);
    }

    Sheet asked(@Nullable UUID decision, @Nullable String reason, @Nullable UUID by) {
        return new Sheet(
                id, name, about, base, baseRevision, document, decision, reason, by, changedBy, changedAt, version);
    }
}
