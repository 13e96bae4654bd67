package io.chengnuo.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published version without its text. In force at an instant is the one with the latest effective date not after it; of two with
 * the same date the one published later.
 */
record PolicyHeader(
        UUID id,
        long revision,
        String number,
        Instant effectiveFrom,
        Instant publishedAt,
        @Nullable UUID author,
        String reason) {

    static final Comparator<PolicyHeader> IN_TIME =
            Comparator.comparing(PolicyHeader::effectiveFrom).thenComparingLong(PolicyHeader::revision);

    /** {@code 1.4} is followed by {@code 1.5}. */
    String nextMinor() {
        var dot = number.indexOf('.');
        return number.substring(0, dot + 1) + (Integer.parseInt(number.substring(dot + 1)) + 1);
    }

    /** {@code 1.4} is followed by {@code 2.0}. */
    String nextMajor() {
        return (Integer.parseInt(number.substring(0, number.indexOf('.'))) + 1) + ".0";
    }
}
