package io.chengnuo.analytics.catalogue;

import io.chengnuo.blueprint.MeasurableIndicators;
import io.chengnuo.policy.PolicyInForce;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the management table which indicators of the policy have facts they are computed from. */
@Component
class ComputedIndicators implements MeasurableIndicators {

    private final PolicyInForce policy;

    ComputedIndicators(PolicyInForce policy) {
        this.policy = policy;
    }

    @Override
    public Optional<String> source(String indicator) {
        var source = Origin.of(indicator).source();
        return source == Source.NONE || policy.now().indicator(indicator).isEmpty()
                ? Optional.empty()
                : Optional.of(source.name().toLowerCase(Locale.ROOT));
    }
}
