package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.Source;
import io.chengnuo.shared.facts.FactLog;
import io.chengnuo.shared.facts.FactLog.Mark;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests received and closed before the board counted them: heard once from the log. The listener stands still while a batch is kept,
 * because one at a time writes the living numbers.
 */
@Component
class FillRequests {

    private static final int BATCH = 2_000;

    private final FactLog log;
    private final Numbers numbers;
    private final Measurements measurements;
    private final TransactionTemplate transaction;

    FillRequests(FactLog log, Numbers numbers, Measurements measurements, TransactionTemplate transaction) {
        this.log = log;
        this.numbers = numbers;
        this.measurements = measurements;
        this.transaction = transaction;
    }

    /** Does nothing for what is known already of the first request it happened to. */
    void now() {
        fill(Measurement.COMPLAINT_RATE, Set.copyOf(Source.REQUESTS.facts()));
        fill(Measurement.SOLVED_AT_ONCE, Set.copyOf(Source.ENDINGS.facts()));
    }

    private void fill(String indicator, Set<String> kinds) {
        if (Boolean.TRUE.equals(transaction.execute(status -> isKnown(indicator, kinds)))) {
            return;
        }
        var mark = Mark.BEGINNING;
        boolean more;
        do {
            var from = mark;
            var slice = Objects.requireNonNull(transaction.execute(status -> {
                var heard = log.between(from, log.hold(MeasurePromises.NAME), kinds, BATCH);
                heard.facts().forEach(one -> numbers.keep(Edition.LIVE, log.read(one, MeasuredFacts.kind(one.kind()))));
                return heard;
            }));
            mark = slice.reached();
            more = slice.more();
        } while (more);
    }

    private boolean isKnown(String indicator, Set<String> kinds) {
        var first = log.between(Mark.BEGINNING, log.reachedBy(MeasurePromises.NAME), kinds, 1)
                .facts();
        return first.isEmpty()
                || measurements.isKept(Edition.LIVE, indicator, first.getFirst().subject());
    }
}
