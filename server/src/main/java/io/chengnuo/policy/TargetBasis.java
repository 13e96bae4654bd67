package io.chengnuo.policy;

import org.jspecify.annotations.Nullable;

/** What a target rests on: the standard of the trade, and what customers expect. One of the two is enough. */
public record TargetBasis(
        String promise, @Nullable Text standard, @Nullable Text expectation) {}
