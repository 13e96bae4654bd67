package io.chengnuo.sla.replay;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.StartEvent;
import io.chengnuo.policy.Target;
import io.chengnuo.sla.ClockState;
import io.chengnuo.sla.replay.PastClock.Pause;
import io.chengnuo.ticket.PastCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promise as one version of the policy makes it.
 *
 * @param otherHours whether its hours are others than the calendar of that name has
 */
record Rule(Target target, PastHours hours, boolean otherHours, Duration allowed) {

    /** What it asks of a request, apart from how long that may take. */
    boolean choosesLike(Rule other) {
        return List.copyOf(target.when()).equals(other.target.when()) && countsLike(other);
    }

    boolean countsLike(Rule other) {
        return target.starts() == other.target.starts()
                && target.stops() == other.target.stops()
                && target.pauses().equals(other.target.pauses());
    }

    boolean fits(CaseTraits traits) {
        return target.fits(traits);
    }

    /** The working time a clock of this promise took; what was counted then holds when nothing about counting is different. */
    Duration used(PastClock clock, Instant now) {
        var counted = clock.counted();
        return counted != null && !otherHours && clock.calendar().equals(target.calendar())
                ? counted
                : clock.used(hours, now);
    }

    /** The clock that a request would have had; null when it would have had none, or one that was dropped. */
    @Nullable
    PastClock imagined(PastCase about, List<Pause> pauses) {
        if (target.starts() != StartEvent.OPENED) {
            return null;
        }
        var until = about.happened().get(Objects.requireNonNull(target.stops()));
        if (until == null && about.over()) {
            return null;
        }
        return new PastClock(
                about.ticket(),
                target.promise(),
                about.team(),
                "",
                until == null ? ClockState.RUNNING : ClockState.MET,
                about.openedAt(),
                until,
                null,
                null,
                paused(pauses));
    }

    List<Pause> paused(List<Pause> ofTicket) {
        return ofTicket.stream()
                .filter(pause -> target.pauses().contains(pause.reason()))
                .toList();
    }
}
