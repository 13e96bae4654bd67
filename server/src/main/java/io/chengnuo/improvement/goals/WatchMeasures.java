package io.chengnuo.improvement.goals;

import io.chengnuo.improvement.Today;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.jobs.Batches;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says once of each measure that is late, to its owner and to the owner of the plan. */
@Component
public class WatchMeasures {

    private static final int BATCH = 50;

    private final ActionPlans plans;
    private final NotifyPeople notify;
    private final Facts facts;
    private final Today today;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WatchMeasures(
            ActionPlans plans,
            NotifyPeople notify,
            Facts facts,
            Today today,
            Clock clock,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.notify = notify;
        this.facts = facts;
        this.today = today;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Answers how many were late. */
    public int now() {
        return Batches.workOff(transaction, clock, BATCH, this::look);
    }

    private int look(Instant now) {
        var late = plans.claimOverdue(today.of(now), BATCH);
        for (var measure : late) {
            facts.record(new MeasureOverdue(measure.plan(), measure.id(), measure.owner(), measure.dueOn(), now));
            var plan = plans.require(measure.plan());
            notify.tell(Stream.of(measure.owner(), plan.outline().owner())
                    .distinct()
                    .map(person -> new Notice(
                            person,
                            "measure_overdue",
                            List.of(measure.title(), measure.dueOn().toString()),
                            PlanGoal.link(measure.plan()),
                            false))
                    .toList());
        }
        return late.size();
    }
}
