package io.chengnuo.survey;

import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The marks of one answer: the whole, and what the customer cares to say of its parts. One to five, five being best. */
public record Marks(
        int score,
        @Nullable Integer attitude,
        @Nullable Integer speed,
        @Nullable Integer quality,
        @Nullable Integer afterSales) {

    private static final int LOW = 2;

    public int lowest() {
        return Collections.min(Stream.of(score, attitude, speed, quality, afterSales)
                .filter(Objects::nonNull)
                .toList());
    }

    /** A low mark on any item is looked after, whatever the whole says. */
    public boolean needsFollowUp() {
        return lowest() <= LOW;
    }
}
