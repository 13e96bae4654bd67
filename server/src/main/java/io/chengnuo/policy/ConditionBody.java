package io.chengnuo.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition as people send it: a list left out asks nothing. */
public record ConditionBody(
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> categories,
        @Nullable Set<@NotNull ProblemClass> problemClasses,
        @Nullable Set<@NotNull Complexity> complexities,
        @Nullable Boolean major,
        @Nullable Set<@NotNull Priority> priorities,
        @Nullable Set<@NotNull Tier> tiers,
        @Nullable Set<@NotNull Channel> channels,
        @Nullable @Size(max = 50) Set<@NotBlank @Size(max = 60) String> contracts) {

    public Condition condition() {
        return new Condition(categories, problemClasses, complexities, major, priorities, tiers, channels, contracts);
    }
}
