package io.chengnuo.analytics;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Fact;
import org.springframework.stereotype.Component;

/** Everything the boards show, kept by fact: the same way for the living numbers and for computing them again. */
@Component
class Numbers {

    private final Measurements measurements;
    private final CustomerTiers tiers;
    private final Tenants tenants;

    Numbers(Measurements measurements, CustomerTiers tiers, Tenants tenants) {
        this.measurements = measurements;
        this.tiers = tiers;
        this.tenants = tenants;
    }

    void keep(Edition edition, Fact fact) {
        var told = MeasuredFacts.of(fact);
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
