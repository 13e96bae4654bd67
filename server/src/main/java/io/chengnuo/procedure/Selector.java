package io.chengnuo.procedure;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a procedure is for. Every part that is not empty must contain the request's value; one with no part fits all.
 * {@code categories} are keys of the policy's tree: {@code technical} covers {@code technical/repair}.
 */
public record Selector(
        @Size(max = 60) List<String> categories,
        Set<ProblemClass> problemClasses,
        Set<Priority> priorities,
        @Nullable Side side) {

    public Selector(
            @Nullable List<String> categories,
            @Nullable Set<ProblemClass> problemClasses,
            @Nullable Set<Priority> priorities,
            @Nullable Side side) {
        this.categories = Given.list(categories);
        this.problemClasses = Given.set(problemClasses);
        this.priorities = Given.set(priorities);
        this.side = side;
    }

    /**
     * How closely it fits a request; empty when it does not. The category counts before everything else, the deeper the closer, then
     * the class of problem, the priority and the side.
     */
    OptionalInt fit(CaseTraits request, boolean firm) {
        var depth = categories.isEmpty() ? 0 : depth(request.category());
        if (depth < 0
                || !problemClasses.isEmpty()
                        && (request.problemClass() == null || !problemClasses.contains(request.problemClass()))
                || !priorities.isEmpty() && !priorities.contains(request.priority())
                || side != null && (side == Side.FIRM) != firm) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(depth * 8
                + (problemClasses.isEmpty() ? 0 : 4)
                + (priorities.isEmpty() ? 0 : 2)
                + (side == null ? 0 : 1));
    }

    private int depth(String category) {
        return categories.stream()
                .filter(key -> category.equals(key) || category.startsWith(key + "/"))
                .mapToInt(
                        key -> 1 + (int) key.chars().filter(sign -> sign == '/').count())
                .max()
                .orElse(-1);
    }
}
