package io.chengnuo.sla;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is responsible for keeping a promise: a team and its unit, a person of it, or nobody yet. */
record Holder(
        @Nullable UUID team, @Nullable UUID unit, @Nullable UUID person) {

    static final Holder NOBODY = new Holder(null, null, null);

    /** The first person who touched it answers for it unless somebody does already. */
    Holder orElse(UUID first) {
        return person == null ? new Holder(team, unit, first) : this;
    }
}
