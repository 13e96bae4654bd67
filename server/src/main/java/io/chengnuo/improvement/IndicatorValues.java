package io.chengnuo.improvement;

import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the indicators came to; answered by the module that measures them. */
public interface IndicatorValues {

    /** One indicator in a period: {@code state} is kept, warning, broken, no_data, no_target, too_few or pending. */
    record Value(
            String code,
            Text name,
            @Nullable String clause,
            String unit,
            Direction direction,
            @Nullable Double target,
            @Nullable LocalDate targetDate,
            @Nullable Double value,
            @Nullable LocalDate valueDate,
            String state,
            long kept,
            long broken,
            @Nullable Double worst,
            List<Step> trend) {}

    record Step(LocalDate day, @Nullable Double value) {}

    /** Of the whole company; days both included. */
    List<Value> between(LocalDate from, LocalDate to);
}
