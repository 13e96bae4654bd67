package io.chengnuo.customer;

import org.jspecify.annotations.Nullable;

/** One field of a customer that changed. In facts the values of protected fields are keyed hashes, told by a leading #. */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
