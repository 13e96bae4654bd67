package io.chengnuo.analytics;

import io.chengnuo.analytics.catalogue.Origin;
import io.chengnuo.analytics.register.Entries;
import io.chengnuo.analytics.register.Entry;
import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.channel.outlet.OutletCoverage;
import io.chengnuo.policy.rollout.RolloutTask;
import io.chengnuo.policy.rollout.RolloutTasks;
import io.chengnuo.policy.rollout.TaskState;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What indicators count that is no request: entered into the register by hand, or kept by a module of its own. */
@Component
class Happenings {

    private static final UUID NO_ID = new UUID(0, 0);

    private final Entries entries;
    private final RolloutTasks rollouts;
    private final OutletCoverage outlets;
    private final Tenants tenants;
    private final Clock clock;

    Happenings(Entries entries, RolloutTasks rollouts, OutletCoverage outlets, Tenants tenants, Clock clock) {
        this.entries = entries;
        this.rollouts = rollouts;
        this.outlets = outlets;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Everything up to a day; {@code units} empty for the whole company. */
    List<Entry> upTo(LocalDate day, Set<UUID> units) {
        var zone = tenants.require(Tenancy.require()).zone();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.of(
                        entries.counted(Origin.allKinds(), day, units).stream(),
                        rollouts.ofFirstYear(end, null).stream()
                                .filter(task -> units.isEmpty() || task.unit() != null && units.contains(task.unit()))
                                .map(task -> entry(task, zone)),
                        units.isEmpty() ? reached(day, zone).stream() : Stream.<Entry>empty())
                .flatMap(Function.identity())
                .toList();
    }

    /** The register of outlets tells better than what somebody counted, so it stands last, as the latest. */
    private Optional<Entry> reached(LocalDate day, ZoneId zone) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var counted = day.isAfter(today) ? today : day;
        return outlets.on(counted)
                .map(share -> new Entry(
                        NO_ID,
                        NO_ID,
                        null,
                        RegisterKind.OUTLET_COVERAGE,
                        "",
                        null,
                        counted,
                        null,
                        null,
                        BigDecimal.valueOf(share.covered()),
                        BigDecimal.valueOf(share.served()),
                        null,
                        false,
                        null,
                        null,
                        Entry.COMPUTED,
                        null,
                        now));
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
