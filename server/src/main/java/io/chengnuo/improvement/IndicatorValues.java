package io.chengnuo.improvement;

import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    /** A ticket that broke the promise of an indicator; {@code value} in seconds when it is a time. */
    record Case(String code, UUID ticket, String number, double value, boolean timed) {}

    /** The worst cases of each indicator that is broken or near it, at most so many of each, of the whole company. */
    List<Case> worst(LocalDate from, LocalDate to, List<String> codes, int most);

    /** Of the whole company; days both included. */
    List<Value> between(LocalDate from, LocalDate to);
}
