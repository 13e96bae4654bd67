package io.chengnuo.work;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds milestones whose time passed, and alerts who has to reach them, who answers for the plan and who leads the team. Each fires
 * once: rows that another node holds are skipped. Work that is over alerts nobody.
 */
@Component
public class WatchMilestones {

    private static final int BATCH = 200;

    private final Plans plans;
    private final Runs runs;
    private final Organisation organisation;
    private final NotifyPeople notify;
    private final Facts facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WatchMilestones(
            Plans plans,
            Runs runs,
            Organisation organisation,
            NotifyPeople notify,
            Facts facts,
            Clock clock,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.runs = runs;
        this.organisation = organisation;
        this.notify = notify;
        this.facts = facts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Answers how many were looked at for the company of this thread. */
    public int now() {
        var all = 0;
        int looked;
        do {
            looked = Objects.requireNonNull(transaction.execute(status -> look(clock.instant())));
            all += looked;
        } while (looked == BATCH);
        return all;
    }

    private int look(Instant now) {
        var late = plans.claimLate(now, BATCH);
        late.forEach(one ->
                runs.find(one.ticket()).filter(run -> run.endedAt() == null).ifPresent(run -> alert(run, one, now)));
        return late.size();
    }

    private void alert(Run run, Plans.Late late, Instant now) {
        facts.record(
                new MilestoneMissed(late.ticket(), late.milestone(), late.title(), late.person(), late.dueAt(), now));
        var words = List.of(run.number(), late.title());
        var responsible = plans.find(run.ticket()).map(Plans.Plan::responsible).orElse(null);
        Stream<@Nullable UUID> whom = Stream.of(late.person(), responsible, run.handler(), lead(run.team()));
        notify.tell(whom.filter(Objects::nonNull)
                .distinct()
                .map(person -> new Notice(person, "milestone_missed", words, "/tickets/" + run.ticket(), true))
                .toList());
    }

    private @Nullable UUID lead(@Nullable UUID team) {
        return organisation.teams().stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .map(Team::lead)
                .orElse(null);
    }
}
