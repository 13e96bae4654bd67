package io.chengnuo.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Open clocks counted anew because something was changed: how far it has come. {@code after} is the last clock looked at. */
record Recount(
        UUID id,
        RecountKind kind,
        String key,
        String reason,
        @Nullable UUID askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt,
        @Nullable UUID after,
        int total,
        Moves moves) {

    /** How many were looked at, and what became of them. */
    record Moves(int done, int earlier, int later, int broken) {
        static final Moves NONE = new Moves(0, 0, 0, 0);

        Moves plus(Moves more) {
            return new Moves(done + more.done, earlier + more.earlier, later + more.later, broken + more.broken);
        }

        /** What became of one clock. */
        static Moves of(Clock before, Clock after) {
            var order = after.dueAt().compareTo(before.dueAt());
            return new Moves(
                    1,
                    order < 0 ? 1 : 0,
                    order > 0 ? 1 : 0,
                    after.state() == ClockState.BREACHED && before.state() != ClockState.BREACHED ? 1 : 0);
        }
    }
}
