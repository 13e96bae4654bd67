package io.chengnuo.shared;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A listener for the tests of the relay: remembers what it heard and cannot take negative numbers. */
@Component
class KettleListener implements FactListener {

    record KettleBoiled(UUID subject, int number, Instant at) implements Fact {}

    final List<Integer> heard = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "kettle test";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on(KettleBoiled.class, this::boiled);
    }

    private void boiled(KettleBoiled fact) {
        if (fact.number() < 0) {
            throw new IllegalStateException("cannot take it");
        }
        heard.add(fact.number());
    }
}
