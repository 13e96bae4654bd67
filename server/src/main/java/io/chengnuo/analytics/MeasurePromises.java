package io.chengnuo.analytics;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Fact;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import org.springframework.stereotype.Component;

/** Follows the facts and keeps the living edition of the numbers. */
@Component
class MeasurePromises implements FactListener {

    static final String NAME = "analytics.measurements";

    private final Measurements measurements;
    private final Tenants tenants;

    MeasurePromises(Measurements measurements, Tenants tenants) {
        this.measurements = measurements;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        MeasuredFacts.KINDS.values().forEach(kind -> subscriptions.on(kind, this::keep));
    }

    private void keep(Fact fact) {
        measurements.keep(
                Edition.LIVE, MeasuredFacts.of(fact), tenants.require(Tenancy.require()).zone());
    }
}
