package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.Source;
import io.chengnuo.shared.facts.FactLog;
import io.chengnuo.shared.facts.FactLog.Mark;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests received before the board counted them: heard once from the log. The listener stands still while a batch is kept, because
 * one at a time writes the living numbers.
 */
@Component
class FillRequests {

    private static final int BATCH = 2_000;
    private static final Set<String> KINDS = Set.copyOf(Source.REQUESTS.facts());

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

    /** Does nothing when the first request is known already. */
    void now() {
        if (Boolean.TRUE.equals(transaction.execute(status -> isKnown()))) {
            return;
        }
        var mark = Mark.BEGINNING;
        boolean more;
        do {
            var from = mark;
            var slice = Objects.requireNonNull(transaction.execute(status -> {
                var heard = log.between(from, log.hold(MeasurePromises.NAME), KINDS, BATCH);
                heard.facts().forEach(one -> numbers.keep(Edition.LIVE, log.read(one, MeasuredFacts.kind(one.kind()))));
                return heard;
            }));
            mark = slice.reached();
            more = slice.more();
        } while (more);
    }

    private boolean isKnown() {
        var first = log.between(Mark.BEGINNING, log.reachedBy(MeasurePromises.NAME), KINDS, 1)
                .facts();
        return first.isEmpty()
                || measurements.isKept(
                        Edition.LIVE,
                        Measurement.COMPLAINT_RATE,
                        first.getFirst().subject());
    }
}
