package io.chengnuo.policy.standard;

import org.jspecify.annotations.Nullable;

/** What was found of one item. */
public record Mark(String item, Found found, @Nullable String note) {

    public enum Found {
        YES,
        NO,
        /** Does not apply here. */
        NA
    }
}
