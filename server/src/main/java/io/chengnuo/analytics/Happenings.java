package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.Origin;
import io.chengnuo.analytics.register.Entries;
import io.chengnuo.analytics.register.Entry;
import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.policy.rollout.RolloutTask;
import io.chengnuo.policy.rollout.RolloutTasks;
import io.chengnuo.policy.rollout.TaskState;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What indicators count that is no request: entered into the register by hand, or kept by a module of its own. */
@Component
class Happenings {

    private final Entries entries;
    private final RolloutTasks rollouts;
    private final Tenants tenants;

    Happenings(Entries entries, RolloutTasks rollouts, Tenants tenants) {
        this.entries = entries;
        this.rollouts = rollouts;
        this.tenants = tenants;
    }

    /** Everything up to a day; {@code units} empty for the whole company. */
    List<Entry> upTo(LocalDate day, Set<UUID> units) {
        var zone = tenants.require(Tenancy.require()).zone();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.concat(
                        entries.counted(Origin.allKinds(), day, units).stream(),
                        rollouts.ofFirstYear(end, null).stream()
                                .filter(task -> units.isEmpty() || task.unit() != null && units.contains(task.unit()))
                                .map(task -> entry(task, zone)))
                .toList();
    }

    private static Entry entry(RolloutTask task, ZoneId zone) {
        return new Entry(
                task.id(),
                task.id(),
                null,
                RegisterKind.FIRST_YEAR_TASK,
                task.title(),
                task.unit(),
                LocalDate.ofInstant(task.addedAt(), zone),
                task.addedAt(),
                task.state() == TaskState.DONE ? task.settledAt() : null,
                null,
                null,
                task.note(),
                false,
                null,
                null,
                "rollout",
                task.settledBy(),
                task.addedAt());
    }
}
