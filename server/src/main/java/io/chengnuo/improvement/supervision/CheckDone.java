package io.chengnuo.improvement.supervision;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** A check was done: so many clauses, so many of them not followed. */
public record CheckDone(UUID check, UUID plan, UUID by, int clauses, int notFollowed, boolean inTime, Instant at)
        implements Fact {
    @Override
    public UUID subject() {
        return check;
    }
}
