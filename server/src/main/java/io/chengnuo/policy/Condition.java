package io.chengnuo.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a target is for. Every list that is not empty must contain the request's value; an empty condition fits
 * all. {@code categories} are keys of the tree: {@code technical} covers {@code technical/repair}.
 */
public record Condition(
        List<String> categories,
        Set<ProblemClass> problemClasses,
        Set<Complexity> complexities,
        @Nullable Boolean major,
        Set<Priority> priorities,
        Set<Tier> tiers,
        Set<Channel> channels,
        Set<String> contracts) {

    public static final Condition ALL = new Condition(null, null, null, null, null, null, null, null);

    /** Lists may be left out: no condition. */
    public Condition(
            @Nullable List<String> categories,
            @Nullable Set<ProblemClass> problemClasses,
            @Nullable Set<Complexity> complexities,
            @Nullable Boolean major,
            @Nullable Set<Priority> priorities,
            @Nullable Set<Tier> tiers,
            @Nullable Set<Channel> channels,
            @Nullable Set<String> contracts) {
        this.categories = categories == null ? List.of() : List.copyOf(categories);
        this.problemClasses = problemClasses == null ? Set.of() : Set.copyOf(problemClasses);
        this.complexities = complexities == null ? Set.of() : Set.copyOf(complexities);
        this.major = major;
        this.priorities = priorities == null ? Set.of() : Set.copyOf(priorities);
        this.tiers = tiers == null ? Set.of() : Set.copyOf(tiers);
        this.channels = channels == null ? Set.of() : Set.copyOf(channels);
        this.contracts = contracts == null ? Set.of() : Set.copyOf(contracts);
    }

    /** Whatever the contract. */
    public Condition(
            @Nullable List<String> categories,
            @Nullable Set<ProblemClass> problemClasses,
            @Nullable Set<Complexity> complexities,
            @Nullable Boolean major,
            @Nullable Set<Priority> priorities,
            @Nullable Set<Tier> tiers,
            @Nullable Set<Channel> channels) {
        this(categories, problemClasses, complexities, major, priorities, tiers, channels, null);
    }

    public boolean fits(CaseTraits request) {
        return (categories.isEmpty() || categories.stream().anyMatch(key -> covers(key, request.category())))
                && allows(problemClasses, request.problemClass())
                && allows(complexities, request.complexity())
                && (major == null || major == request.major())
                && allows(priorities, request.priority())
                && allows(tiers, request.tier())
                && allows(channels, request.channel())
                && allows(contracts, request.contract());
    }

    private static boolean covers(String key, String category) {
        return category.equals(key) || category.startsWith(key) && category.charAt(key.length()) == '/';
    }

    private static <T> boolean allows(Set<T> allowed, @Nullable T value) {
        return allowed.isEmpty() || value != null && allowed.contains(value);
    }
}
