package io.chengnuo.work.progress;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may expect of a request: the steps it takes and until when, what we may ask, and when there is news next.
 *
 * @param words what the procedure tells every customer; empty when it says nothing
 * @param departments who works on it now
 */
public record Guidance(
        String words,
        List<Step> steps,
        List<String> mayBeAsked,
        @Nullable Instant nextNewsAt,
        List<String> departments) {

    /** {@code until} is what we promised; null when it depends on the customer or on the steps before. */
    public record Step(String name, String says, @Nullable Instant until) {}
}
