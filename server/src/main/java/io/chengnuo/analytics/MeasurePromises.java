package io.chengnuo.analytics;

import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import org.springframework.stereotype.Component;

/** Follows the facts and keeps the living edition of the numbers. */
@Component
class MeasurePromises implements FactListener {

    static final String NAME = "analytics.measurements";

    private final Numbers numbers;

    MeasurePromises(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        MeasuredFacts.KINDS.values().forEach(kind -> subscriptions.on(kind, fact -> numbers.keep(Edition.LIVE, fact)));
    }
}
