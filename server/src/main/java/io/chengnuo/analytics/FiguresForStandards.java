package io.chengnuo.analytics;

import io.chengnuo.people.DataScope;
import io.chengnuo.people.Reach;
import io.chengnuo.policy.standard.StandardFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the owner of a standard what the board says: how satisfied customers are, and the indicators of the clauses it serves. */
@Component
class FiguresForStandards implements StandardFigures {

    private static final String SATISFACTION = "IND-17";
    private static final DataScope EVERYTHING = new DataScope(Reach.ALL, new UUID(0, 0), Set.of(), Set.of());

    private final PromiseBoard board;

    FiguresForStandards(PromiseBoard board) {
        this.board = board;
    }

    @Override
    public List<Figure> figures(List<String> clauses, LocalDate from, LocalDate to) {
        return board.lines(new BoardQuestion(from, to, null, null, null, null), EVERYTHING).stream()
                .filter(line ->
                        line.code().equals(SATISFACTION) || line.clause() != null && clauses.contains(line.clause()))
                .map(line -> new Figure(
                        line.code(),
                        line.name(),
                        line.unit(),
                        line.value(),
                        line.target(),
                        line.state().name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
