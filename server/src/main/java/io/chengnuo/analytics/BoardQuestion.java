package io.chengnuo.analytics;

import io.chengnuo.people.Unit;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a board is asked: days of the company's zone, both included, and what it is narrowed to; {@code inside} are the units meant by {@code unit}, empty for all. */
record BoardQuestion(
        LocalDate from,
        LocalDate to,
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable Channel channel,
        @Nullable Tier tier,
        Set<UUID> inside) {

    /** The unit alone, without those below it. */
    BoardQuestion(
            LocalDate from,
            LocalDate to,
            @Nullable UUID team,
            @Nullable UUID unit,
            @Nullable Channel channel,
            @Nullable Tier tier) {
        this(from, to, team, unit, channel, tier, unit == null ? Set.of() : Set.of(unit));
    }

    /** The unit with everything below it: a branch answers for its shops. */
    BoardQuestion within(List<Unit> units) {
        return unit == null
                ? this
                : new BoardQuestion(
                        from,
                        to,
                        team,
                        unit,
                        channel,
                        tier,
                        Stream.concat(
                                        Stream.of(unit),
                                        units.stream()
                                                .filter(one -> one.lineage().contains(unit))
                                                .map(Unit::id))
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The same of other days. */
    BoardQuestion during(LocalDate first, LocalDate last) {
        return new BoardQuestion(first, last, team, unit, channel, tier, inside);
    }

    /** True when only cases can answer: what happens outside the product has no team, channel or customer. */
    boolean narrowedToCases() {
        return team != null || channel != null || tier != null;
    }

    /** The step of the trend: short enough to show a movement, long enough to show it at one glance. */
    TrendStep step() {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days <= 31) {
            return TrendStep.DAY;
        }
        return days <= 190 ? TrendStep.WEEK : TrendStep.MONTH;
    }
}
