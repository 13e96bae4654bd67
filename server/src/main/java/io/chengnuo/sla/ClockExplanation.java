package io.chengnuo.sla;

import io.chengnuo.policy.Measured;
import io.chengnuo.policy.StopEvent;
import io.chengnuo.policy.Text;
import io.chengnuo.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock stands as it does, in full: the clause as it read, and every stretch of time with its kind and cause. The sums can be
 * checked by hand: {@code counted} is the sum of the counted stretches; a promise is kept when what it waited for happened at or before
 * {@code dueAt}.
 *
 * @param calendarVersion the version of the calendar it counts by, 0 when it began before versions were kept; {@code calendarInForce} is
 *     the one others begin with now
 * @param recomputes false when the calendar was changed afterwards, so that its hours of today do not give the count of then
 */
record ClockExplanation(
        UUID id,
        TicketId ticket,
        String promise,
        int round,
        String indicator,
        Measured measured,
        String clause,
        @Nullable Text clauseText,
        UUID policyVersion,
        @Nullable String policyNumber,
        String calendar,
        long calendarVersion,
        long calendarInForce,
        String zone,
        String amount,
        Duration allowed,
        StopEvent waitsFor,
        Cause startedBy,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        ClockState state,
        @Nullable Instant stoppedAt,
        @Nullable Cause stoppedBy,
        @Nullable UUID team,
        @Nullable UUID person,
        Duration counted,
        Duration paused,
        Duration left,
        Duration over,
        boolean recomputes,
        @Nullable BreachNote note,
        @Nullable Recounted recounted,
        List<Stretch> intervals) {

    /** The clock follows a change that came after it began: when, why, and of what. */
    record Recounted(Instant at, String reason, RecountKind kind, String key) {}
}
