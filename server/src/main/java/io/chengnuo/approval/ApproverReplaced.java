package io.chengnuo.approval;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was asked is away or gone: others are asked in that person's place; {@code toPerson} is the first of them. {@code ground} says why they. */
public record ApproverReplaced(
        UUID approval,
        String kind,
        @Nullable UUID ticket,
        int step,
        UUID fromPerson,
        UUID toPerson,
        List<UUID> successors,
        String ground,
        Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return ticket == null ? approval : ticket;
    }
}
