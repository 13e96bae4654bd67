package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is kept ready for a post, and how many there should be at least; no minimum: the post is not critical. */
public record BackupsKept(UUID post, @Nullable Integer minimumPercent, List<UUID> people, Instant at) implements Fact {

    @Override
    public UUID subject() {
        return post;
    }
}
