package io.chengnuo.improvement.review;

import io.chengnuo.improvement.Rhythm;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reviews of a kind come round in another rhythm, or under another chair. */
public record ReviewRhythmChanged(
        ReviewKind kind, Rhythm rhythm, @Nullable UUID chair, UUID subject, Instant at) implements Fact {}
