package io.chengnuo.procedure;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A version of a procedure was published, or the procedure taken out of use; requests opened from now on follow. */
public record ProcedurePublished(UUID version, String key, int revision, boolean retired, String reason, Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return version;
    }
}
