package io.chengnuo.workspace.imports;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A file was taken over; {@code sha256} names it. */
public record ImportFinished(
        UUID run,
        ImportKind kind,
        String source,
        String file,
        String sha256,
        ImportState state,
        Counts counts,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return run;
    }
}
