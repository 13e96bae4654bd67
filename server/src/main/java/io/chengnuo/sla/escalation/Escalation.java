package io.chengnuo.sla.escalation;

import io.chengnuo.policy.Text;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way up that was begun.
 *
 * @param clock the promise it is about; null when nothing happens
 * @param since when something happened last; null when it is about a promise
 */
record Escalation(
        UUID id,
        TicketId ticket,
        @Nullable UUID clock,
        @Nullable Instant since,
        String chain,
        Text chainName,
        ChainKind kind,
        @Nullable String promise,
        @Nullable UUID team,
        EscalationState state,
        Course course,
        @Nullable UUID acknowledgedBy,
        @Nullable String note,
        @Nullable Instant endedAt,
        long version) {

    Escalation with(Course next, EscalationState stands) {
        return new Escalation(
                id,
                ticket,
                clock,
                since,
                chain,
                chainName,
                kind,
                promise,
                team,
                stands,
                next,
                acknowledgedBy,
                note,
                endedAt,
                version);
    }

    Escalation warned(Instant at, Instant dueAt) {
        var now = course;
        return with(
                new Course(now.levels(), now.raised(), now.raisedAt(), at, now.brokenAt(), now.acknowledgedAt(), dueAt),
                state);
    }

    /** The promise falls due at another time than was known. */
    Escalation due(@Nullable Instant at) {
        return with(course.due(at), state);
    }

    /** What was acknowledged as a warning is open again once it is broken. */
    Escalation broken(Instant at) {
        var now = course;
        return with(
                new Course(
                        now.levels(),
                        now.raised(),
                        now.raisedAt(),
                        now.warnedAt(),
                        at,
                        now.acknowledgedAt(),
                        now.dueAt()),
                state);
    }

    Escalation raised(Instant at) {
        var now = course;
        return with(
                new Course(
                        now.levels(),
                        now.raised() + 1,
                        at,
                        now.warnedAt(),
                        now.brokenAt(),
                        now.acknowledgedAt(),
                        now.dueAt()),
                EscalationState.RAISED);
    }

    Escalation acknowledged(UUID by, @Nullable String word, Instant at) {
        var now = course;
        return new Escalation(
                id,
                ticket,
                clock,
                since,
                chain,
                chainName,
                kind,
                promise,
                team,
                EscalationState.ACKNOWLEDGED,
                new Course(now.levels(), now.raised(), now.raisedAt(), now.warnedAt(), now.brokenAt(), at, now.dueAt()),
                by,
                word,
                endedAt,
                version);
    }
}
