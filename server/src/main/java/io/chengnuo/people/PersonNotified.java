package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody who works here was told something. {@code mail}: also by mail, at once when it is urgent. */
public record PersonNotified(
        UUID person, UUID notice, String kind, String link, boolean urgent, boolean mail, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
