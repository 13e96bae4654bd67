package io.chengnuo.analytics;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Fact;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything the boards show, kept by fact: the same way for the living numbers and for computing them again. */
@Component
class Numbers {

    private final Measurements measurements;
    private final CustomerTiers tiers;
    private final SolvedAtOnce solved;
    private final Tenants tenants;

    Numbers(Measurements measurements, CustomerTiers tiers, SolvedAtOnce solved, Tenants tenants) {
        this.measurements = measurements;
        this.tiers = tiers;
        this.solved = solved;
        this.tenants = tenants;
    }

    void keep(Edition edition, Fact fact) {
        var told = Stream.concat(MeasuredFacts.of(fact).stream(), solved.after(fact).stream())
                .toList();
        if (!told.isEmpty()) {
            measurements.keep(edition, told, tenants.require(Tenancy.require()).zone());
        }
        tiers.keep(edition, fact);
    }

    void clear(Edition edition) {
        measurements.clear(edition);
        tiers.clear(edition);
    }
}
