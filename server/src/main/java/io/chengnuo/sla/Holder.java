package io.chengnuo.sla;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is responsible for keeping a promise: a team, a person of it, or nobody yet. */
record Holder(@Nullable UUID team, @Nullable UUID person) {

    static final Holder NOBODY = new Holder(null, null);
}
