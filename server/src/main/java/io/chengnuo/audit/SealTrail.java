package io.chengnuo.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what was recorded since the last seal, and writes the newest seal outside the database after its commit. */
@Component
class SealTrail {

    private static final int FACTS_A_SEAL = 2_000;

    private final Seals seals;
    private final SealMac mac;
    private final SealHeads heads;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealTrail(Seals seals, SealMac mac, SealHeads heads, TransactionTemplate transaction, Clock clock) {
        this.seals = seals;
        this.mac = mac;
        this.heads = heads;
        this.transaction = transaction;
        this.clock = clock;
    }

    void upToNow() {
        Optional<Seal> newest = Optional.empty();
        for (var sealed = next(); sealed.isPresent(); sealed = next()) {
            newest = sealed;
        }
        newest.ifPresent(heads::write);
    }

    private Optional<Seal> next() {
        return transaction.execute(status -> {
            if (!seals.claim()) {
                return Optional.<Seal>empty();
            }
            var last = seals.last().orElse(Seal.NONE);
            var facts = seals.unsealed(last, FACTS_A_SEAL);
            if (facts.isEmpty()) {
                return Optional.<Seal>empty();
            }
            var through = facts.getLast();
            var seal = new Seal(
                    last.number() + 1,
                    through.tx(),
                    through.position(),
                    facts.size(),
                    mac.over(last.mac(), facts),
                    clock.instant());
            seals.add(seal);
            return Optional.of(seal);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        private static final Duration EVERY = Duration.ofMinutes(1);

        @Bean
        RecurringTask<Void> sealTheTrail(EachTenant tenants, SealTrail seal) {
            return Tasks.recurring("audit-seal", FixedDelay.of(EVERY))
                    .execute((instance, context) -> tenants.run(seal::upToNow));
        }
    }
}
