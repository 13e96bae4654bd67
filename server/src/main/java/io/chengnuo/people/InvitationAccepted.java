package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody set a password of their own; every earlier session ended. */
public record InvitationAccepted(UUID person, UUID invitation, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
