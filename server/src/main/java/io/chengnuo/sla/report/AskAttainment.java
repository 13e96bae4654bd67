package io.chengnuo.sla.report;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads a question: what is left out is as it usually is. */
@Component
public class AskAttainment {

    private final Tenants tenants;
    private final Clock clock;

    AskAttainment(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    public Attainment.Question question(AskedAttainment asked) {
        var zone = tenants.require(Tenancy.require()).zone();
        return new Attainment.Question(
                AskedPeriod.of(asked.from(), asked.to(), clock.instant(), zone),
                Objects.requireNonNullElse(asked.by(), AttainmentBy.PROMISE),
                asked.promise(),
                asked.team(),
                asked.person(),
                asked.channel(),
                asked.tier());
    }
}
