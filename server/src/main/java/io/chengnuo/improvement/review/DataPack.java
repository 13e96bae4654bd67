package io.chengnuo.improvement.review;

import io.chengnuo.improvement.IndicatorValues;
import io.chengnuo.sla.BreachKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The numbers a review has before it, as they were on the day they were frozen; kept with the review and never computed again. */
record DataPack(
        LocalDate from,
        LocalDate to,
        List<IndicatorValues.Value> values,
        List<IndicatorValues.Case> worst,
        Map<BreachKind, Integer> causes,
        int unexplained) {}
