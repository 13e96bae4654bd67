package io.chengnuo.routing;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.ticket.TicketAssigned;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketMerged;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketReclassified;
import io.chengnuo.ticket.TicketTransferAccepted;
import io.chengnuo.ticket.TicketWithdrawn;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Routes what was opened, keeps what waits up to date, counts experience, and keeps people's corrections of the rules. */
@Component
class HearTickets implements FactListener {

    private final RouteTicket route;
    private final Placements placements;
    private final Offers offers;
    private final Corrections corrections;
    private final Practice practice;
    private final Queues queues;
    private final TicketBriefs tickets;
    private final Facts facts;

    HearTickets(
            RouteTicket route,
            Placements placements,
            Offers offers,
            Corrections corrections,
            Practice practice,
            Queues queues,
            TicketBriefs tickets,
            Facts facts) {
        this.route = route;
        this.placements = placements;
        this.offers = offers;
        this.corrections = corrections;
        this.practice = practice;
        this.queues = queues;
        this.tickets = tickets;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "routing";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onNews(TicketOpened.class, opened -> route.route(opened.ticket()))
                .onNews(TicketReclassified.class, this::reclassified)
                .onNews(TicketAssigned.class, this::assigned)
                .onNews(TicketTransferAccepted.class, this::transferred)
                .onNews(TicketDelivered.class, delivered -> over(delivered.ticket(), delivered.at()))
                .onNews(TicketMerged.class, merged -> over(merged.ticket(), merged.at()))
                .onNews(TicketWithdrawn.class, withdrawn -> over(withdrawn.ticket(), withdrawn.at()))
                .on(TicketClosed.class, this::closed);
    }

    /** What still waits goes where its new class belongs; what somebody works on stays. */
    private void reclassified(TicketReclassified changed) {
        var placed = placements.lock(changed.ticket().value());
        if (placed.isEmpty()) {
            return;
        }
        var before = placed.get();
        var traits = new CaseTraits(
                changed.category(),
                changed.problemClass(),
                changed.complexity(),
                changed.major(),
                changed.priority(),
                changed.tier(),
                changed.channel());
        placements.reclassified(before.ticket(), traits);
        if (changed.by() != null && !changed.category().equals(changed.before().category())) {
            corrections.category(before, changed.before().category(), changed.category(), changed.by(), changed.at());
        }
        if (before.state() == PlacementState.WAITING || before.state() == PlacementState.OFFERED) {
            route.routeFor(traits, null)
                    .filter(found -> !found.queue().id().equals(before.queue()))
                    .ifPresent(found -> route.move(changed.ticket(), found, null, null));
        }
    }

    private void assigned(TicketAssigned assigned) {
        var team = assigned.team();
        if (assigned.by() == null || team == null) {
            return;
        }
        learn(assigned.ticket(), team, assigned.by(), assigned.at());
        if (assigned.person() == null) {
            requeue(assigned.ticket(), team);
        }
    }

    private void transferred(TicketTransferAccepted accepted) {
        learn(accepted.ticket(), accepted.team(), accepted.person(), accepted.at());
    }

    private void learn(TicketId ticket, UUID team, UUID by, Instant at) {
        placements.find(ticket.value()).ifPresent(placed -> {
            var routedTo = queues.find(placed.queue());
            if (routedTo.isPresent() && !routedTo.get().team().equals(team)) {
                corrections.team(placed, team, by, at);
            }
        });
    }

    /** A team without anybody: the ticket waits in one of the team's queues. */
    private void requeue(TicketId id, UUID team) {
        var placed = placements.find(id.value());
        var now = tickets.require(id);
        if (now.handler() != null || !now.status().isOpen()) {
            return;
        }
        if (placed.isPresent()) {
            var there = queues.find(placed.get().queue());
            if (there.isPresent() && there.get().team().equals(team)) {
                return;
            }
        }
        route.routeFor(tickets.traits(id), team).ifPresent(found -> route.move(id, found, null, null));
    }

    private void over(TicketId ticket, Instant at) {
        if (placements.lock(ticket.value()).isEmpty()) {
            return;
        }
        offers.running(ticket.value()).ifPresent(offer -> {
            offers.end(offer.id(), OfferState.WITHDRAWN, null, at);
            facts.record(new OfferWithdrawn(offer.ticket(), offer.id(), offer.person(), at));
        });
        placements.done(ticket.value());
    }

    private void closed(TicketClosed closed) {
        var ticket = tickets.require(closed.ticket());
        if (ticket.handler() != null) {
            practice.settled(ticket.handler(), ticket.category());
        }
        over(closed.ticket(), closed.at());
    }
}
