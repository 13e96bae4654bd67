package io.chengnuo.people.skill;

import io.chengnuo.shared.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody was found to have a skill at a level, or no more ({@code level} 0). Subject is that person. */
public record SkillRated(
        UUID person,
        String skill,
        int before,
        int level,
        @Nullable LocalDate expiresOn,
        SkillSource source,
        @Nullable UUID by,
        Instant at)
        implements Fact {

    @Override
    public UUID subject() {
        return person;
    }
}
