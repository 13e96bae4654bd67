package io.chengnuo.policy.standard;

import io.chengnuo.policy.Text;
import org.jspecify.annotations.Nullable;

/** One line of a check sheet. {@code must}: a sheet that misses it is not passed, whatever its score. */
public record CheckItem(String key, @Nullable String aspect, Text text, int weight, boolean must) {}
