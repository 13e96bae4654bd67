package io.chengnuo.analytics;

import io.chengnuo.shared.facts.FactLog;
import io.chengnuo.shared.facts.FactLog.Mark;
import io.chengnuo.shared.facts.FactLog.Slice;
import io.chengnuo.shared.facts.RecordedFact;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes every number again from the facts, beside the living ones, and says where they differ. Reads in batches, so that nobody
 * waits for it; only the last step, in which it has caught up, holds the living edition still for a moment.
 */
@Component
public class CheckMeasurements {

    private static final int BATCH = 2_000;

    /** A number that came to something else. {@code place} says which, in words a person can look up. */
    public record Difference(String place, String living, String again) {}

    /** {@code facts} is how many said something about an indicator. No difference means the numbers are what the facts say. */
    public record Outcome(long facts, long measurements, List<Difference> differences) {}

    private final FactLog log;
    private final Numbers numbers;
    private final EditionsCompared editions;
    private final TransactionTemplate transaction;

    CheckMeasurements(FactLog log, Numbers numbers, EditionsCompared editions, TransactionTemplate transaction) {
        this.log = log;
        this.numbers = numbers;
        this.editions = editions;
        this.transaction = transaction;
    }

    public Outcome run() {
        transaction.executeWithoutResult(status -> numbers.clear(Edition.AGAIN));
        var mark = Mark.BEGINNING;
        var facts = 0L;
        boolean more;
        do {
            var from = mark;
            var slice = transaction.execute(status -> take(from, log.reachedBy(MeasurePromises.NAME)));
            facts += slice.facts().size();
            mark = slice.reached();
            more = slice.more();
        } while (more);
        return compared(mark, facts);
    }

    /** What the living edition has heard meanwhile, and the comparison, while it cannot move. */
    private Outcome compared(Mark mark, long facts) {
        return transaction.execute(status -> {
            var rest = take(mark, log.hold(MeasurePromises.NAME));
            var outcome = new Outcome(facts + rest.facts().size(), editions.count(), editions.differences());
            numbers.clear(Edition.AGAIN);
            return outcome;
        });
    }

    private Slice take(Mark from, Mark upTo) {
        var slice = log.between(from, upTo, MeasuredFacts.KINDS.keySet(), BATCH);
        slice.facts().forEach(this::keep);
        return slice;
    }

    private void keep(RecordedFact recorded) {
        var fact = log.read(recorded, MeasuredFacts.kind(recorded.kind()));
        numbers.keep(Edition.AGAIN, fact);
    }
}
