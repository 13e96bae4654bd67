package io.chengnuo.people.skill;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A skill was added, renamed or removed ({@code nameZh} null). Subject is who did it. */
public record SkillDefined(
        UUID by,
        String skill,
        @Nullable String nameZh,
        @Nullable String nameEn,
        Instant at) implements Fact {

    @Override
    public UUID subject() {
        return by;
    }
}
