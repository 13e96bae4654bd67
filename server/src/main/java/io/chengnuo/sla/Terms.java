package io.chengnuo.sla;

import io.chengnuo.calendar.Amount;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.StartEvent;
import io.chengnuo.policy.StopEvent;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * The promise a clock measures, as it read when the clock started: which clause of which policy version, how much working time
 * of which calendar, of which version (0: the one in force). {@code allowed} is the amount as working time; {@code warnShare} the part of it after which the clock warns.
 */
record Terms(
        String promise,
        String indicator,
        Measured measured,
        boolean alert,
        String clause,
        UUID policyVersion,
        String calendar,
        long calendarVersion,
        Amount amount,
        Duration allowed,
        double warnShare,
        StartEvent starts,
        StopEvent stops,
        Set<PauseReason> pauses) {

    /** The same promise under another limit; what it stands still for stays as it was. */
    Terms limitedBy(
            UUID version, String otherCalendar, long itsVersion, Amount other, Duration lasting, double warning) {
        return new Terms(
                promise,
                indicator,
                measured,
                alert,
                clause,
                version,
                otherCalendar,
                itsVersion,
                other,
                lasting,
                warning,
                starts,
                stops,
                pauses);
    }

    /** The same amount, which is so long on another version of the calendar. */
    Terms lasting(Duration length, long version) {
        return new Terms(
                promise,
                indicator,
                measured,
                alert,
                clause,
                policyVersion,
                calendar,
                version,
                amount,
                length,
                warnShare,
                starts,
                stops,
                pauses);
    }

    /** The same promise, which stands still for other reasons. */
    Terms pausedBy(Set<PauseReason> reasons) {
        return new Terms(
                promise,
                indicator,
                measured,
                alert,
                clause,
                policyVersion,
                calendar,
                calendarVersion,
                amount,
                allowed,
                warnShare,
                starts,
                stops,
                reasons);
    }

    Duration warnAfter() {
        return Duration.ofSeconds((long) (allowed.toSeconds() * warnShare));
    }
}
