package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.DAILY;
import static io.chengnuo.analytics.db.Tables.MEASUREMENTS;
import static org.jooq.impl.DSL.sum;

import io.chengnuo.sla.ClockTotals;
import io.chengnuo.survey.AnswerTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Promises and satisfaction: from the rows of clocks and of answers. */
@Component
class CompareCases implements SecondComputation {

    private static final Map<String, AnswerTotals.Of> ANSWERED = Map.of(
            "IND-17", AnswerTotals.Of.ALL,
            "IND-18", AnswerTotals.Of.TEAMS,
            "IND-19", AnswerTotals.Of.COMPLAINTS,
            "IND-20", AnswerTotals.Of.SCALE);

    private final DSLContext sql;
    private final ClockTotals clocks;
    private final AnswerTotals answers;

    CompareCases(DSLContext sql, ClockTotals clocks, AnswerTotals answers) {
        this.sql = sql;
        this.clocks = clocks;
        this.answers = answers;
    }

    @Override
    public void compare(LocalDate today, Instant midnight, Sides sides) {
        clocks.decidedBefore(midnight).forEach(total -> {
            sides.tables(total.indicator(), Sides.KEPT, total.kept());
            sides.tables(total.indicator(), Sides.BROKEN, total.broken());
            sides.tables(total.indicator(), Sides.TIME, total.keptMicros());
        });
        ANSWERED.forEach((code, whose) -> {
            var total = answers.answeredBefore(midnight, whose);
            sides.tables(code, Sides.KEPT, total.satisfied());
            sides.tables(code, Sides.BROKEN, total.others());
        });
        board(today, sides);
    }

    /** The sums the board is made of; the time of those kept from the cases. */
    private void board(LocalDate before, Sides sides) {
        sql.select(DAILY.INDICATOR, sum(DAILY.KEPT), sum(DAILY.BROKEN))
                .from(DAILY)
                .where(DAILY.EDITION.eq(Edition.LIVE.number()))
                .and(DAILY.DAY.lt(before))
                .and(DAILY.INDICATOR.notIn(Measurement.COMPLAINT_RATE, Measurement.SOLVED_AT_ONCE))
                .groupBy(DAILY.INDICATOR)
                .forEach(row -> {
                    sides.board(row.value1(), Sides.KEPT, row.value2());
                    sides.board(row.value1(), Sides.BROKEN, row.value3());
                });
        sql.select(MEASUREMENTS.INDICATOR, sum(MEASUREMENTS.VALUE))
                .from(MEASUREMENTS)
                .where(MEASUREMENTS.EDITION.eq(Edition.LIVE.number()))
                .and(MEASUREMENTS.DAY.lt(before))
                .and(MEASUREMENTS.KEPT)
                .and(MEASUREMENTS.TIMED)
                .groupBy(MEASUREMENTS.INDICATOR)
                .forEach(row -> sides.board(row.value1(), Sides.TIME, row.value2()));
    }
}
