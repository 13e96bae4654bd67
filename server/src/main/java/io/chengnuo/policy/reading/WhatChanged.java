package io.chengnuo.policy.reading;

import io.chengnuo.policy.Clause;
import io.chengnuo.policy.PolicyDifference;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.Scope;
import io.chengnuo.policy.Target;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a version says otherwise than the one people read before, and whom that concerns. Decides without looking anything up. */
record WhatChanged(PolicyDocument document, @Nullable PolicyDocument before, List<PolicyDifference> differences) {

    static WhatChanged between(@Nullable PolicyDocument before, PolicyDocument document) {
        return new WhatChanged(
                document, before, before == null ? List.of() : PolicyDifference.between(before, document));
    }

    /** The same text as before: nobody has to read it. */
    boolean nothing() {
        return before != null && differences.isEmpty();
    }

    /** Numbers of the clauses that differ, themselves or in their targets. */
    List<String> clauses() {
        return differences.stream()
                .map(this::clauseOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether people of this unit have to read it; {@code lineage}: the unit and those above it. */
    boolean concerns(Collection<UUID> lineage) {
        return covers(document.frame().scope(), lineage) && (reachesAll() || changedFor(lineage));
    }

    /** Whether somebody who has read none of it has to read it. */
    boolean isFor(Collection<UUID> lineage) {
        return covers(document.frame().scope(), lineage);
    }

    private boolean reachesAll() {
        return before == null
                || differences.stream()
                        .anyMatch(one ->
                                !one.what().equals("clause") && !one.what().equals("target"));
    }

    private boolean changedFor(Collection<UUID> lineage) {
        var numbers = Set.copyOf(clauses());
        return clausesOf(document, before)
                .filter(clause -> numbers.contains(clause.number()))
                .anyMatch(clause -> covers(clause.applies(), lineage));
    }

    private static Stream<Clause> clausesOf(PolicyDocument document, @Nullable PolicyDocument before) {
        return Stream.concat(document.clauses().stream(), before == null ? Stream.empty() : before.clauses().stream());
    }

    private @Nullable String clauseOf(PolicyDifference difference) {
        return switch (difference.what()) {
            case "clause" -> difference.key();
            case "target" ->
                Stream.of(difference.after(), difference.before())
                        .filter(Target.class::isInstance)
                        .map(target -> ((Target) target).clause())
                        .findFirst()
                        .orElse(null);
            default -> null;
        };
    }

    private static boolean covers(Scope scope, Collection<UUID> lineage) {
        return scope.units().isEmpty() || lineage.stream().anyMatch(scope.units()::contains);
    }
}
