package io.chengnuo.people;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a unit below another; without one it is a root. */
@Service
public class AddUnit {

    private final Units units;
    private final MayGrant may;
    private final Facts facts;
    private final Clock clock;

    AddUnit(Units units, MayGrant may, Facts facts, Clock clock) {
        this.units = units;
        this.may = may;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Unit add(@Nullable UUID parent, String name) {
        if (parent == null) {
            may.everywhere();
        } else {
            may.within(parent);
        }
        var at = clock.instant();
        var id = Ids.next(at);
        var lineage = new ArrayList<>(
                parent == null ? List.of() : units.require(parent).lineage());
        lineage.add(id);
        var unit = new Unit(id, parent, lineage, name, 0);
        units.add(unit, at);
        facts.record(new UnitAdded(id, parent, name, at));
        return unit;
    }
}
