package io.chengnuo.policy;

import io.chengnuo.calendar.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clause promises, in a number. One of {@code amount} (working time of {@code calendar}), {@code value} (in the indicator's unit) and
 * {@code date} is set, or none: then no target is set, which is not the same as zero.
 *
 * <p>A target with {@code starts} and {@code stops} becomes a clock on every request that one of the conditions fits; no condition
 * fits all. {@code warnAt} is the share of the amount, between 0 and 1, after which the clock warns.
 */
public record Target(
        String promise,
        String clause,
        String indicator,
        Measured measured,
        @Nullable Amount amount,
        @Nullable String calendar,
        @Nullable BigDecimal value,
        @Nullable LocalDate date,
        @Nullable StartEvent starts,
        @Nullable StopEvent stops,
        List<Condition> when,
        Set<PauseReason> pauses,
        Double warnAt,
        Boolean alert) {

    private static final double USUAL_WARNING = 0.75;

    /** What a pack leaves out has its usual meaning: fits all, no pause, warn at three quarters, alert. */
    public Target(
            String promise,
            String clause,
            String indicator,
            Measured measured,
            @Nullable Amount amount,
            @Nullable String calendar,
            @Nullable BigDecimal value,
            @Nullable LocalDate date,
            @Nullable StartEvent starts,
            @Nullable StopEvent stops,
            @Nullable List<Condition> when,
            @Nullable Set<PauseReason> pauses,
            @Nullable Double warnAt,
            @Nullable Boolean alert) {
        this.promise = promise;
        this.clause = clause;
        this.indicator = indicator;
        this.measured = measured;
        this.amount = amount;
        this.calendar = calendar;
        this.value = value;
        this.date = date;
        this.starts = starts;
        this.stops = stops;
        this.when = when == null ? List.of() : List.copyOf(when);
        this.pauses = pauses == null ? Set.of() : Set.copyOf(pauses);
        this.warnAt = warnAt == null ? USUAL_WARNING : warnAt;
        this.alert = alert == null || alert;
    }

    /** True when the target asks something; otherwise it is shown as "no target set". */
    public boolean hasLimit() {
        return amount != null || value != null || date != null;
    }

    /** True when requests get a clock for it. */
    public boolean startsClocks() {
        return amount != null && starts != null;
    }

    public boolean fits(CaseTraits request) {
        return when.isEmpty() || when.stream().anyMatch(condition -> condition.fits(request));
    }

    /** The same promise with another limit. */
    public Target with(Limit limit) {
        return new Target(
                promise,
                clause,
                indicator,
                measured,
                limit.amount(),
                limit.calendar(),
                limit.value(),
                limit.date(),
                starts,
                stops,
                when,
                pauses,
                warnAt,
                alert);
    }

    /** The same promise for other requests. */
    public Target fitting(List<Condition> conditions) {
        return new Target(
                promise,
                clause,
                indicator,
                measured,
                amount,
                calendar,
                value,
                date,
                starts,
                stops,
                conditions,
                pauses,
                warnAt,
                alert);
    }

    /** The same promise, standing still for this reason or not. */
    Target pausedFor(PauseReason reason, boolean stands) {
        if (pauses.contains(reason) == stands) {
            return this;
        }
        var reasons = EnumSet.noneOf(PauseReason.class);
        reasons.addAll(pauses);
        if (stands) {
            reasons.add(reason);
        } else {
            reasons.remove(reason);
        }
        return new Target(
                promise, clause, indicator, measured, amount, calendar, value, date, starts, stops, when, reasons,
                warnAt, alert);
    }

    public Limit limit() {
        return new Limit(amount, calendar, value, date);
    }
}
