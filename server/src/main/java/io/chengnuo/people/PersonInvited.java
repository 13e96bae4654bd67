package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody may set a password of their own by a link, once. */
public record PersonInvited(UUID person, UUID invitation, Instant expiresAt, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
