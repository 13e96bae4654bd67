package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A post that nobody ever held was struck out. */
public record PostRemoved(UUID post, String name, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return post;
    }
}
