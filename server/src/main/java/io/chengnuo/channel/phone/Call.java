package io.chengnuo.channel.phone;

import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call as it stands in the record. {@code person} is whoever spoke, or at whose extension it rings. */
record Call(
        UUID id,
        UUID connector,
        String key,
        Direction direction,
        @Nullable String number,
        @Nullable String line,
        @Nullable UUID customer,
        @Nullable UUID ticket,
        @Nullable UUID person,
        @Nullable String extension,
        @Nullable String queue,
        @Nullable String choice,
        @Nullable String said,
        CallState state,
        @Nullable CallResult result,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Integer waitSeconds,
        @Nullable Integer ringSeconds,
        @Nullable Integer talkSeconds,
        int heldSeconds,
        @Nullable Integer workSeconds,
        @Nullable Instant workEndedAt,
        boolean madeBusy,
        @Nullable String notes,
        @Nullable UUID recording,
        @Nullable RecordingState recordingState,
        long version) {

    /** As shown to people who have no reason to see all of it. */
    static @Nullable String masked(@Nullable String number) {
        if (number == null) {
            return null;
        }
        return Identity.parse(IdentityKind.PHONE, number)
                .map(Identity::masked)
                .orElseGet(() -> number.length() <= 6 ? number : number.substring(0, 3) + "****");
    }
}
