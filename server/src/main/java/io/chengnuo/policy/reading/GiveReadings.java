package io.chengnuo.policy.reading;

import io.chengnuo.people.PersonDeactivated;
import io.chengnuo.people.PostGiven;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyPublished;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Hands out what is published. A company that has just begun works over the policy it was given first: nothing is handed out until
 * it says so, or publishes a version of its own.
 */
@Component
class GiveReadings implements FactListener {

    private static final String FIRST = "1.0";

    private final HandOutPolicy handOut;
    private final PolicyInForce policy;
    private final Readings readings;

    GiveReadings(HandOutPolicy handOut, PolicyInForce policy, Readings readings) {
        this.handOut = handOut;
        this.policy = policy;
        this.readings = readings;
    }

    @Override
    public String name() {
        return "policy readings";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onNews(PolicyPublished.class, this::published)
                .onNews(PostGiven.class, given -> handOut.joined(given.person()))
                .onNews(PersonDeactivated.class, left -> handOut.left(left.person()));
    }

    private void published(PolicyPublished published) {
        var isMajor = published.number().endsWith(".0");
        if (!published.number().equals(FIRST) && (isMajor || readings.newest().isPresent())) {
            handOut.handOut(policy.require(published.version()));
        }
    }
}
