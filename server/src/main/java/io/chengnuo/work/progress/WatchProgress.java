package io.chengnuo.work.progress;

import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.jobs.Batches;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds the handler to write to a customer before it is due, and tells the first responder when it was missed; each once. */
@Component
public class WatchProgress {

    private static final int BATCH = 200;

    private final ProgressUpdates updates;
    private final ProgressNews news;
    private final Facts facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WatchProgress(
            ProgressUpdates updates, ProgressNews news, Facts facts, Clock clock, TransactionTemplate transaction) {
        this.updates = updates;
        this.news = news;
        this.facts = facts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Answers how many fired for the company of this thread. */
    public int now() {
        return Batches.workOff(transaction, clock, BATCH, this::look);
    }

    private int look(Instant now) {
        var due = updates.claimDue(now, BATCH);
        miss(due.stream().filter(one -> due(one).isBefore(now)).toList(), now);
        prompt(due.stream().filter(one -> !due(one).isBefore(now)).toList());
        return due.size();
    }

    private void miss(List<ProgressUpdate> late, Instant now) {
        if (late.isEmpty()) {
            return;
        }
        updates.missed(late.stream().map(one -> one.ticket().value()).toList());
        facts.recordAll(late.stream()
                .map(one -> new ProgressMissed(
                        one.ticket(), one.team(), one.handler(), one.firstResponder(), due(one), now))
                .toList());
        news.missed(late);
    }

    private void prompt(List<ProgressUpdate> close) {
        if (close.isEmpty()) {
            return;
        }
        updates.prompted(close.stream().map(one -> one.ticket().value()).toList());
        news.due(close);
    }

    private static Instant due(ProgressUpdate one) {
        return Objects.requireNonNull(one.dueAt());
    }
}
