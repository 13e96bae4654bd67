package io.chengnuo.sla;

import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.StopEvent;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something on a ticket that touches the clocks which run on it. */
sealed interface Step {

    Instant at();

    Clock on(Clock clock, WorkingCalendar calendar);

    /** The ticket stands still for a reason. */
    record Paused(PauseReason reason, @Nullable Instant until, Instant at) implements Step {
        @Override
        public Clock on(Clock clock, WorkingCalendar calendar) {
            return clock.pause(reason, until, at);
        }
    }

    record Resumed(Instant at) implements Step {
        @Override
        public Clock on(Clock clock, WorkingCalendar calendar) {
            return clock.resume(at, calendar);
        }
    }

    /** What one or more promises wait for. {@code occasion} narrows it to the clock of one transfer. */
    record Fulfilled(Set<StopEvent> events, @Nullable UUID occasion, Cause cause, Instant at) implements Step {
        @Override
        public Clock on(Clock clock, WorkingCalendar calendar) {
            var meant = occasion == null || occasion.equals(clock.origin().occasion());
            return meant && events.contains(clock.terms().stops()) ? clock.stop(cause, at, calendar) : clock;
        }
    }

    /** The promises on the whole ticket, or on one transfer of it, wait for nothing any more. */
    record Dropped(@Nullable UUID occasion, Cause cause, Instant at) implements Step {
        @Override
        public Clock on(Clock clock, WorkingCalendar calendar) {
            var meant = occasion == null || occasion.equals(clock.origin().occasion());
            return meant ? clock.cancel(cause, at, calendar) : clock;
        }
    }

    record HandedOver(Holder to, Instant at) implements Step {
        @Override
        public Clock on(Clock clock, WorkingCalendar calendar) {
            return clock.heldBy(to, at);
        }
    }

    /** Somebody worked on it for the first time. */
    record Touched(UUID person, Instant at) implements Step {
        @Override
        public Clock on(Clock clock, WorkingCalendar calendar) {
            return clock.heldBy(clock.holder().orElse(person), at);
        }
    }

    /**
     * The result was not good enough: what was promised until it is handled is promised once more, and so is everything that
     * a withdrawal had ended.
     */
    record TakenUpAgain(Cause cause, Instant at) implements Step {
        @Override
        public Clock on(Clock clock, WorkingCalendar calendar) {
            return clock.at(at);
        }
    }

    /** The merging of the ticket was undone: what it had ended counts as if nothing had. */
    record Restored(Instant at) implements Step {
        @Override
        public Clock on(Clock clock, WorkingCalendar calendar) {
            return clock.restored(at);
        }
    }
}
