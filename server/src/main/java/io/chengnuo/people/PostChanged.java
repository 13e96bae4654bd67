package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A post got other duties, powers or rights. */
public record PostChanged(UUID post, Post before, Post after, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return post;
    }
}
