package io.chengnuo.policy.standard;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Right;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.jobs.Batches;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the owner of a standard on its day of review, and again every two weeks until something is decided; those who keep the policy, where nobody owns it. */
@Service
class TellStandardOwners {

    private static final int BATCH = 100;
    private static final int AGAIN_DAYS = 14;

    private final Standards standards;
    private final WhoHolds whoHolds;
    private final NotifyPeople notify;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellStandardOwners(
            Standards standards,
            WhoHolds whoHolds,
            NotifyPeople notify,
            Tenants tenants,
            TransactionTemplate transaction,
            Clock clock) {
        this.standards = standards;
        this.whoHolds = whoHolds;
        this.notify = notify;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers how many standards are due. */
    int now() {
        return Batches.workOff(transaction, clock, BATCH, this::look);
    }

    private int look(Instant now) {
        var tenant = tenants.require(Tenancy.require());
        var today = LocalDate.ofInstant(now, tenant.zone());
        var due = standards.toReview(today, today.minusDays(AGAIN_DAYS), BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        var keepers = whoHolds.right(Right.POLICY_EDIT);
        notify.tell(due.stream()
                .flatMap(standard -> owners(standard, keepers)
                        .map(person -> new Notice(
                                person,
                                "standard_review",
                                List.of(
                                        standard.text().title().in(tenant.locale()),
                                        standard.reviewOn().toString()),
                                "/standards/" + standard.id() + "/review",
                                false)))
                .toList());
        standards.told(due.stream().map(Standard::id).toList(), today);
        return due.size();
    }

    private static Stream<UUID> owners(Standard standard, Set<UUID> keepers) {
        return standard.owner() == null ? keepers.stream() : Stream.of(standard.owner());
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> announceStandardReviews(TellStandardOwners tell, EachTenant eachTenant) {
            return Tasks.recurring("policy.tell-standard-owners", FixedDelay.ofHours(1))
                    .execute((task, context) -> eachTenant.run(tell::now));
        }
    }
}
