package io.chengnuo.policy;

import io.chengnuo.calendar.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A target as the doors show it: with its indicator, and {@code set} false when no target is set. {@code worded}: the words of its clause
 * follow when it changes.
 */
record TargetView(
        String promise,
        String clause,
        Indicator indicator,
        boolean set,
        @Nullable Amount amount,
        @Nullable String calendar,
        @Nullable BigDecimal value,
        @Nullable LocalDate date,
        @Nullable StartEvent starts,
        @Nullable StopEvent stops,
        List<Condition> when,
        Set<PauseReason> pauses,
        double warnAt,
        boolean alert,
        boolean worded) {

    static TargetView of(Target target, PolicyVersion version) {
        return new TargetView(
                target.promise(),
                target.clause(),
                version.indicator(target.indicator()).orElseThrow(),
                target.hasLimit(),
                target.amount(),
                target.calendar(),
                target.value(),
                target.date(),
                target.starts(),
                target.stops(),
                target.when(),
                target.pauses(),
                target.warnAt(),
                target.alert(),
                ClauseWording.follows(version.document(), target));
    }
}
