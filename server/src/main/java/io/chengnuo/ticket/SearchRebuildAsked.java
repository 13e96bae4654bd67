package io.chengnuo.ticket;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody asked for the index of a company to be made anew. */
public record SearchRebuildAsked(UUID company, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return company;
    }
}
