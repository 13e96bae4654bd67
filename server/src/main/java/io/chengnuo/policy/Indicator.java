package io.chengnuo.policy;

import java.util.List;

/**
 * What proves a promise: a number the product computes from facts, never typed in. {@code unit} is one of hour, minute, working_day,
 * percent, point, ratio, per_month, per_quarter, per_half_year, per_year, date, money, points, days; {@code formula} says
 * numerator, denominator and what is left out.
 */
public record Indicator(
        String code, Text name, List<Goal> goals, Measured measured, String unit, Direction direction, Text formula) {

    public Indicator {
        goals = List.copyOf(goals);
        if (goals.isEmpty()) {
            throw new IllegalArgumentException(code + " serves no goal");
        }
    }
}
