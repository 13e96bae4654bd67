package io.chengnuo.improvement.effect;

import io.chengnuo.improvement.IndicatorValues.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Before and after: every indicator that has a target, and what customers said. Frozen when the evaluation is judged. */
record Comparison(List<Line> lines, Customers before, Customers after) {

    record Line(@Nullable Value before, Value after) {}

    /** Answers to surveys; satisfied are fours and fives. */
    record Customers(long satisfied, long answered) {}
}
