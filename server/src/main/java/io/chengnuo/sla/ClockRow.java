package io.chengnuo.sla;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Tier;
import io.chengnuo.ticket.TicketId;
import java.time.Duration;
import java.util.UUID;

/** A clock with the ticket it belongs to, and what boards count by. */
record ClockRow(TicketId ticket, Channel channel, Tier tier, Clock clock) {

    ClockRow with(Clock next) {
        return new ClockRow(ticket, channel, tier, next);
    }

    UUID id() {
        return clock.id();
    }

    /** How it went. Of a broken promise that still waits, what is known: that all that was allowed is used up. */
    PromiseResult result() {
        var terms = clock.terms();
        var broken = clock.state() == ClockState.BREACHED;
        var ending = clock.ending();
        return new PromiseResult(
                clock.id(),
                terms.promise(),
                terms.indicator(),
                terms.clause(),
                terms.measured(),
                terms.alert(),
                !broken,
                terms.allowed(),
                ending == null ? terms.allowed() : longer(ending.counted(), broken ? terms.allowed() : Duration.ZERO),
                broken || ending == null ? clock.dueAt() : ending.at(),
                clock.holder().team(),
                clock.holder().unit(),
                clock.holder().person(),
                channel,
                tier,
                clock.origin().category());
    }

    ClocksSwitched.Switched switched() {
        var terms = clock.terms();
        return new ClocksSwitched.Switched(
                clock.id(),
                terms.promise(),
                terms.indicator(),
                terms.clause(),
                clock.origin().at(),
                clock.dueAt());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
