package io.chengnuo.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a request while it was kept elsewhere. */
public sealed interface PastEvent {

    Instant at();

    /** A person was the first to work on it. */
    record Touched(UUID person, Instant at) implements PastEvent {}

    record Assigned(
            @Nullable UUID team,
            @Nullable UUID unit,
            @Nullable UUID person,
            Instant at) implements PastEvent {}

    record Answered(UUID person, Instant at) implements PastEvent {}

    record Paused(Instant at) implements PastEvent {}

    record Resumed(Instant at) implements PastEvent {}

    record Delivered(UUID person, Instant at) implements PastEvent {}

    /** The delivery was accepted, or nobody objected in time. */
    record Accepted(Instant at) implements PastEvent {}

    /** The delivery was not accepted and work went on. */
    record Rejected(String reason, Instant at) implements PastEvent {}

    record Closed(@Nullable UUID person, Instant at) implements PastEvent {}

    record Reopened(String reason, Instant at) implements PastEvent {}
}
