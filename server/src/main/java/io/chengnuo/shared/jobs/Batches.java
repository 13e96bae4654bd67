package io.chengnuo.shared.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off what is due, one batch a transaction, until a batch is not full. */
public final class Batches {

    private Batches() {}

    /** {@code look} claims at most {@code size} and answers how many it had; so does this, for all of them. */
    public static int workOff(TransactionTemplate transaction, Clock clock, int size, ToIntFunction<Instant> look) {
        var all = 0;
        int had;
        do {
            had = transaction.execute(status -> look.applyAsInt(clock.instant()));
            all += had;
        } while (had == size);
        return all;
    }
}
