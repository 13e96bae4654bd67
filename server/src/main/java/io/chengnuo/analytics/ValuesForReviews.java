package io.chengnuo.analytics;

import io.chengnuo.improvement.IndicatorValues;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Reach;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The board's numbers of the whole company, for those who review and judge the policy by them. */
@Component
class ValuesForReviews implements IndicatorValues {

    private static final DataScope EVERYTHING = new DataScope(Reach.ALL, new UUID(0, 0), Set.of(), Set.of());

    private final PromiseBoard board;
    private final TicketsBehind behind;
    private final Tenants tenants;

    ValuesForReviews(PromiseBoard board, TicketsBehind behind, Tenants tenants) {
        this.board = board;
        this.behind = behind;
        this.tenants = tenants;
    }

    @Override
    public List<Case> worst(LocalDate from, LocalDate to, List<String> codes, int most) {
        var asked = new BoardQuestion(from, to, null, null, null, null);
        var zone = tenants.require(Tenancy.require()).zone();
        return codes.stream()
                .flatMap(code -> behind.worstBroken(code, asked, zone, most).stream()
                        .map(one -> new Case(code, one.ticket(), one.number(), one.value(), one.timed())))
                .toList();
    }

    @Override
    public List<Value> between(LocalDate from, LocalDate to) {
        return board.lines(new BoardQuestion(from, to, null, null, null, null), EVERYTHING).stream()
                .map(ValuesForReviews::value)
                .toList();
    }

    private static Value value(PromiseLine line) {
        return new Value(
                line.code(),
                line.name(),
                line.clause(),
                line.unit(),
                line.direction(),
                line.target(),
                line.targetDate(),
                line.value(),
                line.valueDate(),
                line.state().name().toLowerCase(Locale.ROOT),
                line.kept(),
                line.broken(),
                line.worst(),
                line.trend().stream()
                        .map(point -> new Step(point.day(), point.value()))
                        .toList());
    }
}
