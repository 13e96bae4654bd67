package io.chengnuo.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why this person (分配说明): everybody who was considered, the best first, with the points and what kept them out. */
record Choice(
        @Nullable UUID person, Strategy strategy, @Nullable String skill, List<Judged> considered, Instant at) {

    record Judged(UUID person, @Nullable Exclusion excluded, int score, List<Ground> grounds, int load, int capacity) {}

    Optional<UUID> chosen() {
        return Optional.ofNullable(person);
    }
}
