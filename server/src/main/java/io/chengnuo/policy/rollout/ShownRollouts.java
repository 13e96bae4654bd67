package io.chengnuo.policy.rollout;

import io.chengnuo.people.DataScope;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Unit;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans and their tasks as the screen shows them. */
@Component
class ShownRollouts {

    private final Rollouts rollouts;
    private final RolloutTasks tasks;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Clock clock;

    ShownRollouts(Rollouts rollouts, RolloutTasks tasks, Organisation organisation, Tenants tenants, Clock clock) {
        this.rollouts = rollouts;
        this.tasks = tasks;
        this.organisation = organisation;
        this.tenants = tenants;
        this.clock = clock;
    }

    record Entity(UUID unit, String name, int open, int done, int late) {}

    record Shown(
            UUID id,
            String title,
            String object,
            LocalDate deadline,
            boolean firstYear,
            Instant openedAt,
            @Nullable Instant closedAt,
            List<Entity> entities,
            long version) {}

    record Named(UUID id, String name) {}

    record Task(
            UUID id,
            UUID rollout,
            UUID unit,
            String unitName,
            String title,
            String ownerPost,
            @Nullable Named owner,
            LocalDate dueOn,
            TaskState state,
            boolean late,
            @Nullable String note,
            @Nullable Instant settledAt,
            @Nullable Named settledBy,
            long version) {}

    Page<Shown> page(DataScope scope, int limit, @Nullable String cursor) {
        var page = rollouts.page(limit, cursor);
        var names = unitNames();
        var progress = tasks.progress(page.items().stream().map(Rollout::id).toList(), scope, today()).stream()
                .collect(Collectors.groupingBy(RolloutTasks.Progress::rollout));
        return new Page<>(
                page.items().stream()
                        .map(one -> shown(one, progress.getOrDefault(one.id(), List.of()), names))
                        .toList(),
                page.next());
    }

    Page<Task> tasks(RolloutTasks.Filter filter, DataScope scope, int limit, @Nullable String cursor) {
        if (filter.rollout() != null) {
            rollouts.require(filter.rollout());
        }
        var page = tasks.page(filter, scope, limit, cursor);
        var units = unitNames();
        var people = organisation.personNames(page.items().stream()
                .flatMap(task -> Stream.of(task.owner(), task.settledBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var today = today();
        return new Page<>(
                page.items().stream()
                        .map(task -> task(task, units, people, today))
                        .toList(),
                page.next());
    }

    Page<Task> mine(UUID person, int limit, @Nullable String cursor) {
        return tasks(
                new RolloutTasks.Filter(null, null, TaskState.OPEN, person),
                new DataScope(Reach.OWN, person, Set.of(), Set.of()),
                limit,
                cursor);
    }

    private static Shown shown(Rollout one, List<RolloutTasks.Progress> progress, Map<UUID, String> names) {
        return new Shown(
                one.id(),
                one.title(),
                one.object(),
                one.deadline(),
                one.firstYear(),
                one.openedAt(),
                one.closedAt(),
                progress.stream()
                        .map(each -> new Entity(
                                each.unit(),
                                names.getOrDefault(each.unit(), "?"),
                                each.open(),
                                each.done(),
                                each.late()))
                        .sorted(Comparator.comparing(Entity::name))
                        .toList(),
                one.version());
    }

    private static Task task(RolloutTask task, Map<UUID, String> units, Map<UUID, String> people, LocalDate today) {
        return new Task(
                task.id(),
                task.rollout(),
                task.unit(),
                units.getOrDefault(task.unit(), "?"),
                task.title(),
                task.ownerPost(),
                named(task.owner(), people),
                task.dueOn(),
                task.state(),
                task.isLate(today),
                task.note(),
                task.settledAt(),
                named(task.settledBy(), people),
                task.version());
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> people) {
        return id == null ? null : new Named(id, people.getOrDefault(id, "?"));
    }

    private Map<UUID, String> unitNames() {
        return organisation.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
    }
}
