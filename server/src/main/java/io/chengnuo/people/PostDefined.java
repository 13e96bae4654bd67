package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A post was laid down with its rights. */
public record PostDefined(UUID post, String name, Map<Right, Reach> rights, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return post;
    }
}
