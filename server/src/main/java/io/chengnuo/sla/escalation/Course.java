package io.chengnuo.sla.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one escalation has come, and when its next level is due. Somebody who acknowledged answers for what was known then: a promise
 * that breaks after its warning was acknowledged goes up again.
 *
 * @param raised how many levels were raised
 * @param dueAt when the promise falls due; null when it does not, as while it stands still
 * @param brokenAt when the promise broke, or the ticket had been idle for too long
 */
record Course(
        List<Level> levels,
        int raised,
        @Nullable Instant raisedAt,
        @Nullable Instant warnedAt,
        @Nullable Instant brokenAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant dueAt) {

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
        var level = levels.get(raised);
        var known = happened(level.on());
        if (known == null) {
            return null;
        }
        if (isAnswered(known)) { // what was acknowledged as a warning is open again once it is broken
            return brokenAt != null && !isAnswered(brokenAt) ? brokenAt : null;
        }
        return level.on() == Occasion.BEFORE ? before(level, known) : known.plus(level.after());
    }

    private boolean isAnswered(Instant occasion) {
        return acknowledgedAt != null && !occasion.isAfter(acknowledgedAt);
    }

    /** Nothing is known of a promise before its warning; one that broke all the same is late enough. */
    private Instant before(Level level, Instant known) {
        var due = brokenAt != null ? brokenAt : dueAt;
        var wanted = due == null ? known : brokenAt != null ? due : due.minus(level.after());
        return wanted.isBefore(known) ? known : wanted;
    }

    Course due(@Nullable Instant at) {
        return new Course(levels, raised, raisedAt, warnedAt, brokenAt, acknowledgedAt, at);
    }

    private @Nullable Instant happened(Occasion on) {
        return switch (on) {
            case WARNED, BEFORE -> earlier(warnedAt, brokenAt);
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
