package io.chengnuo.improvement.effect;

import io.chengnuo.improvement.IndicatorValues;
import io.chengnuo.improvement.Today;
import io.chengnuo.survey.AnswerTotals;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Computes before and after; a judged evaluation shows what it was judged by. */
@Component
class Comparisons {

    private final IndicatorValues indicators;
    private final AnswerTotals answers;
    private final Today today;

    Comparisons(IndicatorValues indicators, AnswerTotals answers, Today today) {
        this.indicators = indicators;
        this.answers = answers;
        this.today = today;
    }

    Comparison of(Evaluation evaluation) {
        if (evaluation.pack() != null) {
            return evaluation.pack();
        }
        var beforeTo = evaluation.afterFrom().minusDays(1);
        Map<String, IndicatorValues.Value> before = indicators.between(evaluation.beforeFrom(), beforeTo).stream()
                .collect(Collectors.toMap(IndicatorValues.Value::code, Function.identity(), (a, b) -> a));
        var lines = indicators.between(evaluation.afterFrom(), evaluation.afterTo()).stream()
                .filter(value -> value.value() != null && value.target() != null)
                .map(value -> new Comparison.Line(before.get(value.code()), value))
                .toList();
        return new Comparison(
                lines,
                customers(evaluation.beforeFrom(), beforeTo),
                customers(evaluation.afterFrom(), evaluation.afterTo()));
    }

    private Comparison.Customers customers(LocalDate from, LocalDate to) {
        var total = answers.answeredBetween(
                from.atStartOfDay(today.zone()).toInstant(),
                to.plusDays(1).atStartOfDay(today.zone()).toInstant());
        return new Comparison.Customers(total.satisfied(), total.satisfied() + total.others());
    }
}
