package io.chengnuo.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered promise or rule. {@code owner} is the key of the post that answers for it, {@code control} what makes it happen
 * (clock, rule, form, checklist, survey, indicator, review), {@code basis} what it rests on and which reading was chosen.
 */
public record Clause(
        String number,
        Text text,
        String owner,
        @Nullable Text scope,
        @Nullable Text basis,
        List<String> control) {}
