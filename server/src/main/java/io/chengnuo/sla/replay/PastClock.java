package io.chengnuo.sla.replay;

import static java.util.Comparator.comparing;

import io.chengnuo.policy.PauseReason;
import io.chengnuo.sla.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise of the past, as far as another rule can be tried on it.
 *
 * @param until when what was promised happened; null while it is still waited for
 * @param counted the working time that was counted then; null while it runs
 * @param pauses in which it stood still, without those that still last
 */
record PastClock(
        UUID ticket,
        String promise,
        @Nullable UUID team,
        String calendar,
        ClockState state,
        Instant startedAt,
        @Nullable Instant until,
        @Nullable Instant standsSince,
        @Nullable Duration counted,
        List<Pause> pauses) {

    record Pause(Instant from, Instant to, PauseReason reason) {}

    /** What became of it. */
    Outcome was() {
        return switch (state) {
            case MET -> Outcome.KEPT;
            case BREACHED -> Outcome.BROKEN;
            case RUNNING, PAUSED, CANCELLED -> Outcome.OPEN;
        };
    }

    /** What would have become of it, after so much working time. */
    Outcome under(Duration allowed, Duration used) {
        if (used.compareTo(allowed) > 0) {
            return Outcome.BROKEN;
        }
        return until == null ? Outcome.OPEN : Outcome.KEPT;
    }

    /**
     * The working time of these hours it took, or has taken by now; pauses are left out. Pauses that other clocks of the ticket knew
     * may lie over each other: what two of them cover is left out once.
     */
    Duration used(PastHours hours, Instant now) {
        var end = until != null ? until : standsSince != null ? standsSince : now;
        var passed = hours.elapsed(startedAt, end);
        var covered = startedAt;
        var inOrder = pauses.size() < 2
                ? pauses
                : pauses.stream().sorted(comparing(Pause::from)).toList();
        for (var pause : inOrder) {
            var to = pause.to().isBefore(end) ? pause.to() : end;
            passed = passed.minus(hours.elapsed(later(pause.from(), covered), to));
            covered = later(covered, to);
        }
        return passed.isNegative() ? Duration.ZERO : passed;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** The same, standing still at other times. */
    PastClock pausing(List<Pause> others) {
        return new PastClock(ticket, promise, team, calendar, state, startedAt, until, standsSince, null, others);
    }

    enum Outcome {
        KEPT,
        BROKEN,
        OPEN
    }
}
