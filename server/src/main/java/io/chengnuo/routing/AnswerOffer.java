package io.chengnuo.routing;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.AssignTicket;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever was offered a ticket takes it, or says why not. */
@Service
class AnswerOffer {

    private final Offers offers;
    private final Placements placements;
    private final AssignTicket assign;
    private final Facts facts;
    private final Clock clock;

    AnswerOffer(Offers offers, Placements placements, AssignTicket assign, Facts facts, Clock clock) {
        this.offers = offers;
        this.placements = placements;
        this.assign = assign;
        this.facts = facts;
        this.clock = clock;
    }

    /** The ticket is locked first, as whenever it is given to somebody; {@link KeepOffersTrue} ends the offer within. */
    @Transactional
    UUID accept(UUID id, UUID person) {
        var offer = requireRunning(id, person);
        assign.take(new TicketId(offer.ticket()), person);
        var after = offers.find(id).orElseThrow();
        if (after.state() != OfferState.ACCEPTED) {
            throw new Conflict("offer_over");
        }
        return offer.ticket();
    }

    @Transactional
    void decline(UUID id, UUID person, String reason) {
        var at = clock.instant();
        var offer = requireRunning(id, person);
        placements.lock(offer.ticket());
        if (!offers.end(id, OfferState.DECLINED, reason, at)) {
            throw new Conflict("offer_over");
        }
        placements.waitsAgain(offer.ticket());
        facts.record(new OfferDeclined(offer.ticket(), id, person, reason, at));
    }

    private Offer requireRunning(UUID id, UUID person) {
        var offer = offers.find(id)
                .filter(one -> one.person().equals(person))
                .orElseThrow(() -> new NotFound("no_such_offer"));
        if (offer.state() != OfferState.OFFERED || offer.dueAt().isBefore(clock.instant())) {
            throw new Conflict("offer_over");
        }
        return offer;
    }
}
