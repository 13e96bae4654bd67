package io.chengnuo.sla;

import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.jobs.Batches;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the promises that come close to their due time or passed it, though nobody has the ticket open. Each fires exactly once:
 * its state and the fact of it change in one transaction, and rows that another node holds are skipped. Reads only the index on
 * the moment to look, so that a million clocks that are not due cost nothing.
 */
@Component
public class WatchClocks {

    private static final int BATCH = 1_000;

    private final Clocks clocks;
    private final Facts facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WatchClocks(Clocks clocks, Facts facts, Clock clock, TransactionTemplate transaction) {
        this.clocks = clocks;
        this.facts = facts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Warns and breaks whatever is due for the company of this thread; answers how many fired. */
    public int now() {
        return Batches.workOff(transaction, clock, BATCH, this::look);
    }

    private int look(Instant now) {
        var due = clocks.claimDue(now, BATCH);
        var broken = due.stream().filter(row -> isBroken(row, now)).toList();
        var close = due.stream().filter(row -> !isBroken(row, now)).toList();
        breach(broken, now);
        warn(close, now);
        return due.size();
    }

    private static boolean isBroken(ClockRow row, Instant now) {
        return row.clock().at(now).state() == ClockState.BREACHED;
    }

    private void breach(List<ClockRow> broken, Instant now) {
        if (broken.isEmpty()) {
            return;
        }
        clocks.markBreached(broken.stream().map(ClockRow::id).toList());
        facts.recordAll(broken.stream()
                .map(row -> new ClockBreached(
                        row.ticket(),
                        row.with(row.clock().at(now)).result(),
                        row.clock().dueAt()))
                .toList());
    }

    private void warn(List<ClockRow> close, Instant now) {
        if (close.isEmpty()) {
            return;
        }
        clocks.markWarned(close.stream().map(ClockRow::id).toList(), now);
        facts.recordAll(close.stream().map(row -> warning(row, now)).toList());
    }

    private static ClockWarned warning(ClockRow row, Instant now) {
        var terms = row.clock().terms();
        return new ClockWarned(
                row.ticket(),
                row.id(),
                terms.promise(),
                terms.indicator(),
                terms.clause(),
                terms.alert(),
                row.clock().dueAt(),
                row.clock().holder().team(),
                row.clock().holder().person(),
                now);
    }
}
