package io.chengnuo.blueprint;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post answers for a role of the management table; null: none does any more. */
public record PostAssigned(String role, @Nullable UUID post, Instant at) implements Fact {
    @Override
    public UUID subject() {
        return post == null ? Tenancy.require() : post;
    }
}
