package io.chengnuo.sla.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one escalation has come, and when its next level is due. Somebody who acknowledged answers for what was known then: a promise
 * that breaks after its warning was acknowledged goes up again.
 *
 * @param raised how many levels were raised
 * @param brokenAt when the promise broke, or the ticket had been idle for too long
 */
record Course(
        List<Level> levels,
        int raised,
        @Nullable Instant raisedAt,
        @Nullable Instant warnedAt,
        @Nullable Instant brokenAt,
        @Nullable Instant acknowledgedAt) {

    /** Null when nothing more happens by itself. */
    @Nullable
    Instant nextAt() {
        if (raised >= levels.size()) {
            return null;
        }
        return earlier(byItself(), unanswered());
    }

    /** Whether the next level comes because nobody answered the one before. */
    boolean becauseUnanswered() {
        var unanswered = unanswered();
        var byItself = byItself();
        return unanswered != null && (byItself == null || unanswered.isBefore(byItself));
    }

    private @Nullable Instant byItself() {
        var occasion = happened(levels.get(raised).on());
        var answered = occasion != null && acknowledgedAt != null && !occasion.isAfter(acknowledgedAt);
        return occasion == null || answered
                ? null
                : occasion.plus(levels.get(raised).after());
    }

    private @Nullable Instant happened(Occasion on) {
        return switch (on) {
            case WARNED -> earlier(warnedAt, brokenAt);
            case BROKEN, IDLE -> brokenAt;
        };
    }

    private @Nullable Instant unanswered() {
        if (raised == 0 || raisedAt == null || acknowledgedAt != null && !acknowledgedAt.isBefore(raisedAt)) {
            return null;
        }
        var patience = levels.get(raised - 1).unanswered();
        return patience == null ? null : raisedAt.plus(patience);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
