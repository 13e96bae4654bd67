package io.chengnuo.shared.facts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact as it stands in the log. {@code body} is its JSON. */
public record RecordedFact(
        long position,
        UUID id,
        String kind,
        UUID subject,
        Instant occurredAt,
        Instant recordedAt,
        String actorKind,
        @Nullable UUID actor,
        String source,
        @Nullable String trace,
        String body) {}
