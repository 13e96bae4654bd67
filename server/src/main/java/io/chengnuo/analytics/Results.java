package io.chengnuo.analytics;

import io.chengnuo.people.DataScope;
import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the board says of the whole company, in plain values, for those who pass it on. */
@Component
public class Results {

    private final PromiseBoard board;

    Results(PromiseBoard board) {
        this.board = board;
    }

    /** {@code state} and {@code source} are names of the board's; {@code kept} and {@code broken} count results. */
    public record Result(
            String code,
            Text name,
            Text formula,
            @Nullable String clause,
            Direction direction,
            String unit,
            @Nullable Double target,
            @Nullable LocalDate targetDate,
            @Nullable Double value,
            @Nullable LocalDate valueDate,
            long kept,
            long broken,
            String state,
            String source) {}

    /** Over days both included. */
    public List<Result> of(LocalDate from, LocalDate to) {
        return board.lines(new BoardQuestion(from, to, null, null, null, null), DataScope.all()).stream()
                .map(line -> new Result(
                        line.code(),
                        line.name(),
                        line.formula(),
                        line.clause(),
                        line.direction(),
                        line.unit(),
                        line.target(),
                        line.targetDate(),
                        line.value(),
                        line.valueDate(),
                        line.kept(),
                        line.broken(),
                        line.state().name(),
                        line.behind().source().name()))
                .toList();
    }
}
