package io.chengnuo.sla;

import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.ticket.TicketPauses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One promise of time on one ticket, and every rule of what may happen to it. A pure value: each verb answers the clock after
 * it, and a verb that does not apply answers the same clock. Every verb first lets time pass, so that a breach is found
 * whether or not anybody looked when it came.
 *
 * @param dueAt anything later than this breaks the promise; final once it is broken
 * @param warnAt from when on the clock warns
 * @param ending null as long as nothing ended it; a broken promise stays open until it is fulfilled late
 */
record Clock(
        UUID id,
        Terms terms,
        Origin origin,
        Instant dueAt,
        Instant warnAt,
        ClockState state,
        Standstill standstill,
        @Nullable Ending ending,
        Holder holder) {

    static Clock start(UUID id, Terms terms, Origin origin, Holder holder, WorkingCalendar calendar) {
        return new Clock(
                id,
                terms,
                origin,
                calendar.due(origin.at(), terms.allowed()).at(),
                calendar.due(origin.at(), terms.warnAfter()).at(),
                ClockState.RUNNING,
                Standstill.NONE,
                null,
                holder);
    }

    boolean open() {
        return ending == null;
    }

    /** Time passes: broken when the due time lies before this moment. What is promised on the average is not broken by one ticket. */
    Clock at(Instant now) {
        return state == ClockState.RUNNING && terms.measured() == Measured.EACH && dueAt.isBefore(now)
                ? as(ClockState.BREACHED, standstill)
                : this;
    }

    /** The time for which it may stand still is over by this moment: it has counted on from then. */
    Clock lapsed(Instant now, WorkingCalendar calendar) {
        var until = standstill.until();
        return open() && until != null && !until.isAfter(now) ? resume(until, calendar) : this;
    }

    Clock pause(PauseReason reason, @Nullable Instant until, Instant at) {
        if (!open() || standstill.since() != null || !terms.pauses().contains(reason)) {
            return this;
        }
        var since = notBeforeStart(at);
        var before = at(since);
        return before.as(
                before.state == ClockState.RUNNING ? ClockState.PAUSED : before.state,
                standstill.begun(since, reason, until));
    }

    /** Counts on. The due time is what remains of the amount, counted from here. */
    Clock resume(Instant at, WorkingCalendar calendar) {
        var since = standstill.since();
        var reason = standstill.reason();
        if (since == null || reason == null) {
            return this;
        }
        var until = at.isBefore(since) ? since : at;
        var over = standstill.ended(
                new Standstill.Over(since, until, reason, standstill.until()),
                calendar.elapsed(since, until).time());
        if (state != ClockState.PAUSED) {
            return as(state, over);
        }
        var used = countedAt(since, calendar);
        return new Clock(
                id,
                terms,
                origin,
                calendar.due(until, terms.allowed().minus(used)).at(),
                calendar.due(until, atLeastZero(terms.warnAfter().minus(used))).at(),
                ClockState.RUNNING,
                over,
                null,
                holder);
    }

    /**
     * As if these terms and hours had been in force since it began. What ended or broke stays as it was; what the new limit has passed
     * already is broken as soon as time passes.
     */
    Clock countedAnew(Terms next, WorkingCalendar calendar) {
        if (!open() || state == ClockState.BREACHED) {
            return this;
        }
        var again = start(id, next, origin, holder, calendar);
        for (var pause : standstill.over()) {
            again = again.pause(pause.reason(), pause.until(), pause.from()).resume(pause.to(), calendar);
        }
        var since = standstill.since();
        var reason = standstill.reason();
        return since == null || reason == null ? again : again.pause(reason, standstill.until(), since);
    }

    /** As if it had stood still for other reasons since it began: {@code stood} are the pauses of its ticket, the oldest first. */
    Clock stoodStillAnew(Terms next, List<TicketPauses.Pause> stood, WorkingCalendar calendar) {
        if (!open() || state == ClockState.BREACHED) {
            return this;
        }
        var again = start(id, next, origin, holder, calendar);
        for (var pause : stood) {
            var to = pause.to();
            if (to == null || to.isAfter(origin.at())) {
                again = again.pause(pause.reason(), pause.until(), pause.from());
                again = to == null ? again : again.resume(to, calendar);
            }
        }
        return again;
    }

    /** What was promised happened. */
    Clock stop(Cause cause, Instant at, WorkingCalendar calendar) {
        return end(cause, at, calendar, ClockState.MET);
    }

    /** The promise does not apply any more. A broken one stays broken: only its counting ends. */
    Clock cancel(Cause cause, Instant at, WorkingCalendar calendar) {
        return end(cause, at, calendar, ClockState.CANCELLED);
    }

    private Clock end(Cause cause, Instant at, WorkingCalendar calendar, ClockState unlessBroken) {
        if (!open()) {
            return this;
        }
        var moment = notBeforeStart(at);
        var last = at(moment).resume(moment, calendar);
        return new Clock(
                id,
                terms,
                origin,
                last.dueAt,
                last.warnAt,
                last.state == ClockState.BREACHED ? ClockState.BREACHED : unlessBroken,
                last.standstill,
                new Ending(moment, cause, last.countedAt(moment, calendar)),
                last.holder);
    }

    /**
     * Takes the end by a merging back: counts on from where it stood, and stands still again if it did. The time in between counts,
     * so that nobody gains time by merging and parting.
     */
    Clock restored(Instant at) {
        var end = ending;
        if (end == null || end.cause() != Cause.MERGED) {
            return this;
        }
        var pause = standstill.endedAt(end.at());
        var still = pause == null ? standstill : standstill.begun(end.at(), pause.reason(), pause.until());
        var next = state == ClockState.BREACHED
                ? ClockState.BREACHED
                : pause == null ? ClockState.RUNNING : ClockState.PAUSED;
        return new Clock(id, terms, origin, dueAt, warnAt, next, still, null, holder).at(at);
    }

    /** Somebody else answers for it from here on; who held it when it broke stays on record. */
    Clock heldBy(Holder next, Instant at) {
        var now = at(at);
        return now.open() && now.state != ClockState.BREACHED
                ? new Clock(id, terms, origin, dueAt, warnAt, state, standstill, ending, next)
                : now;
    }

    /** Working time used up to a moment, pauses left out. */
    Duration countedAt(Instant moment, WorkingCalendar calendar) {
        var since = standstill.since();
        var until = since != null && since.isBefore(moment) ? since : moment;
        var passed = calendar.elapsed(origin.at(), notBeforeStart(until)).time();
        return atLeastZero(passed.minus(standstill.total()));
    }

    /** The same under another id. */
    Clock as(UUID known) {
        return new Clock(known, terms, origin, dueAt, warnAt, state, standstill, ending, holder);
    }

    private Clock as(ClockState next, Standstill pauses) {
        return new Clock(id, terms, origin, dueAt, warnAt, next, pauses, ending, holder);
    }

    private Instant notBeforeStart(Instant at) {
        return at.isBefore(origin.at()) ? origin.at() : at;
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
