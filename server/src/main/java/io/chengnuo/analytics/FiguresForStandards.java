package io.chengnuo.analytics;

import io.chengnuo.policy.standard.StandardFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the owner of a standard what the board says: how satisfied customers are, and the indicators of the clauses it serves. */
@Component
class FiguresForStandards implements StandardFigures {

    private static final String SATISFACTION = "IND-17";

    private final Results results;

    FiguresForStandards(Results results) {
        this.results = results;
    }

    @Override
    public List<Figure> figures(List<String> clauses, LocalDate from, LocalDate to) {
        return results.of(from, to).stream()
                .filter(one ->
                        one.code().equals(SATISFACTION) || one.clause() != null && clauses.contains(one.clause()))
                .map(one -> new Figure(
                        one.code(),
                        one.name(),
                        one.unit(),
                        one.value(),
                        one.target(),
                        one.state().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
