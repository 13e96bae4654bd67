package io.chengnuo.routing;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For each scenario that needs several departments, which is responsible, approves, is consulted and is informed. {@code teams}
 * says which team speaks for a department. Pure.
 */
record Responsibilities(
        @NotNull @Size(max = 5) Map<Department, @NotNull UUID> teams,
        @NotNull @Size(max = 100) List<@Valid @NotNull Scenario> scenarios) {

    record Text(
            @NotBlank @Size(max = 100) String zh,
            @NotBlank @Size(max = 100) String en) {}

    /** {@code category}: requests of it and below it are such a case; null when none is by itself. */
    record Scenario(
            @NotBlank @Pattern(regexp = "[a-z0-9_-]{1,40}") String key,
            @NotNull @Valid Text name,
            @Nullable @Size(max = 100) String category,

            @NotNull @Size(max = 5)
            Map<Department, @NotNull @Size(min = 1, max = 4) Set<@NotNull DepartmentRole>> roles) {

        boolean covers(String ticketsCategory) {
            return category != null && (ticketsCategory.equals(category) || ticketsCategory.startsWith(category + "/"));
        }

        private long with(DepartmentRole role) {
            return roles.values().stream().filter(some -> some.contains(role)).count();
        }
    }

    /** Somebody does it, exactly one has the last word, and no scenario is there twice. */
    void requireComplete() {
        var keys = new HashSet<String>();
        for (var scenario : scenarios) {
            if (scenario.with(DepartmentRole.RESPONSIBLE) < 1 || scenario.with(DepartmentRole.APPROVES) != 1) {
                throw new Invalid("responsibility_incomplete", new FieldError(scenario.key(), "invalid"));
            }
            if (!keys.add(scenario.key())) {
                throw new Invalid("responsibility_twice", new FieldError(scenario.key(), "invalid"));
            }
        }
    }

    List<Scenario> of(String category) {
        return scenarios.stream().filter(scenario -> scenario.covers(category)).toList();
    }
}
