package io.chengnuo.sla.escalation;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.sla.ClockBreached;
import io.chengnuo.sla.ClockWarned;
import io.chengnuo.sla.ClocksStopped;
import io.chengnuo.sla.ClocksSwitched;
import io.chengnuo.sla.PromiseResult;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketWithdrawn;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins a way up when a promise is about to break or broke, and ends it when what was promised happened. */
@Component
class BeginEscalations implements FactListener {

    private final Escalations escalations;
    private final Chains chains;
    private final TicketBriefs tickets;

    BeginEscalations(Escalations escalations, Chains chains, TicketBriefs tickets) {
        this.escalations = escalations;
        this.chains = chains;
        this.tickets = tickets;
    }

    @Override
    public String name() {
        return "escalations";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onNews(ClockWarned.class, this::warned)
                .onNews(ClockBreached.class, this::broken)
                .onNews(ClocksStopped.class, this::stopped)
                .onNews(ClocksSwitched.class, this::switched)
                .onNews(TicketClosed.class, closed -> escalations.endOfTicket(closed.ticket(), closed.at()))
                .onNews(TicketWithdrawn.class, gone -> escalations.endOfTicket(gone.ticket(), gone.at()));
    }

    private void warned(ClockWarned warned) {
        if (warned.alert()) {
            of(warned.ticket(), warned.clock(), warned.promise(), warned.at())
                    .ifPresent(escalation -> keep(escalation.warned(warned.at(), warned.dueAt())));
        }
    }

    private void broken(ClockBreached breached) {
        var result = breached.result();
        if (result.alert()) {
            of(breached.ticket(), result.clock(), result.promise(), breached.at())
                    .ifPresent(escalation -> keep(escalation.broken(breached.at())));
        }
    }

    private void stopped(ClocksStopped stopped) {
        escalations.endOfClocks(
                stopped.ticket(),
                stopped.results().stream().map(PromiseResult::clock).toList(),
                stopped.at());
    }

    private void switched(ClocksSwitched switched) {
        escalations.endOfClocks(
                switched.ticket(),
                switched.cancelled().stream()
                        .map(ClocksSwitched.Switched::clock)
                        .toList(),
                switched.at());
    }

    /** The one of this clock, made when there is none and a chain fits; nothing once it has ended. */
    private Optional<Escalation> of(TicketId ticket, UUID clock, String promise, Instant at) {
        var known = escalations.lockOfClock(ticket, clock);
        if (known.isPresent()) {
            return known.filter(escalation -> escalation.endedAt() == null);
        }
        return tickets.find(ticket)
                .filter(brief -> brief.status().isOpen())
                .flatMap(brief ->
                        chains.forPromise(promise, brief).map(chain -> begun(chain, brief, clock, promise, at)));
    }

    private Escalation begun(Chain chain, TicketBrief ticket, UUID clock, String promise, Instant at) {
        var begun = new Escalation(
                Ids.next(at),
                ticket.id(),
                clock,
                null,
                chain.key(),
                chain.name(),
                chain.kind(),
                promise,
                ticket.team(),
                EscalationState.WAITING,
                new Course(chain.levels(), 0, null, null, null, null, null),
                null,
                null,
                null,
                1);
        escalations.insert(begun);
        return begun;
    }

    private void keep(Escalation escalation) {
        escalations.update(escalation);
    }
}
