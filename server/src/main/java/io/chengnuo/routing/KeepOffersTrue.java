package io.chengnuo.routing;

import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketAssigned;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketTakenOver;
import io.chengnuo.ticket.TicketTransferAccepted;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the offer of a ticket in the transaction that gives the ticket to somebody: after commit would be too late, because the one who was offered
 * it could take it away again.
 */
@Component
class KeepOffersTrue {

    private final Placements placements;
    private final Offers offers;
    private final Facts facts;

    KeepOffersTrue(Placements placements, Offers offers, Facts facts) {
        this.placements = placements;
        this.offers = offers;
        this.facts = facts;
    }

    @EventListener
    void on(TicketAssigned assigned) {
        if (assigned.person() != null) {
            given(assigned.ticket(), assigned.person(), assigned.at());
        }
    }

    @EventListener
    void on(TicketTransferAccepted accepted) {
        given(accepted.ticket(), accepted.person(), accepted.at());
    }

    @EventListener
    void on(TicketTakenOver taken) {
        if (taken.handling()) {
            given(taken.ticket(), taken.person(), taken.at());
        }
    }

    private void given(TicketId ticket, UUID person, Instant at) {
        if (placements.lock(ticket.value()).isEmpty()) {
            return;
        }
        offers.running(ticket.value()).ifPresent(offer -> end(offer, person, at));
        placements.given(ticket.value(), person, at);
    }

    private void end(Offer offer, UUID person, Instant at) {
        if (offer.person().equals(person)) {
            offers.end(offer.id(), OfferState.ACCEPTED, null, at);
            facts.record(new OfferAccepted(offer.ticket(), offer.id(), person, at));
        } else {
            offers.end(offer.id(), OfferState.WITHDRAWN, null, at);
            facts.record(new OfferWithdrawn(offer.ticket(), offer.id(), offer.person(), at));
        }
    }
}
