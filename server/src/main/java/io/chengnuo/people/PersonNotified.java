package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works here was told something. {@code mail}: also by mail, at once when it is urgent; {@code mailFrom} is when, if whoever told it said so. */
public record PersonNotified(
        UUID person,
        UUID notice,
        String kind,
        String link,
        boolean urgent,
        boolean mail,
        @Nullable Instant mailFrom,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
