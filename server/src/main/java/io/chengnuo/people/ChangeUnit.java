package io.chengnuo.people;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renames a unit, moves it with everything below, or strikes out an empty one. The root stays the root. */
@Service
class ChangeUnit {

    private final Units units;
    private final MayGrant may;
    private final RightChanges changes;
    private final Clock clock;

    ChangeUnit(Units units, MayGrant may, RightChanges changes, Clock clock) {
        this.units = units;
        this.may = may;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Unit change(UUID id, String name, @Nullable UUID parent, @Nullable String ifMatch) {
        may.within(id);
        var before = units.require(id);
        Version.check(ifMatch, before.version());
        var after = new Unit(id, parent, lineage(before, parent), name, before.version() + 1);
        units.change(before, after);
        changes.record(new UnitChanged(id, before.name(), name, before.parent(), parent, clock.instant()));
        return after;
    }

    @Transactional
    void remove(UUID id) {
        may.within(id);
        var unit = units.require(id);
        if (unit.parent() == null || units.isUsed(id)) {
            throw new Conflict("unit_in_use");
        }
        units.remove(id);
        changes.record(new UnitRemoved(id, unit.name(), clock.instant()));
    }

    private List<UUID> lineage(Unit unit, @Nullable UUID parent) {
        if (Objects.equals(unit.parent(), parent)) {
            return unit.lineage();
        }
        if (parent == null || unit.parent() == null) {
            throw new Invalid("root_stays_root", new FieldError("parent", "invalid"));
        }
        may.within(parent);
        var above = units.require(parent).lineage();
        if (above.contains(unit.id())) {
            throw new Invalid("unit_below_itself", new FieldError("parent", "invalid"));
        }
        var lineage = new ArrayList<>(above);
        lineage.add(unit.id());
        return lineage;
    }
}
