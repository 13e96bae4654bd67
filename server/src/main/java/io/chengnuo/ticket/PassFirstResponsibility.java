package io.chengnuo.ticket;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.ticket.db.tables.records.FirstOffersRecord;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** First responsibility passes on in one way only while a ticket is open: a supervisor names somebody, and that person accepts. */
@Service
public class PassFirstResponsibility {

    private final Tickets tickets;
    private final FirstOffers offers;
    private final Receivers receivers;
    private final Clock clock;

    PassFirstResponsibility(Tickets tickets, FirstOffers offers, Receivers receivers, Clock clock) {
        this.tickets = tickets;
        this.offers = offers;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** Answers the id of the offer. A new one replaces one that waits. */
    @Transactional
    public UUID offer(TicketId id, UUID toPerson, UUID by, String reason) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        receivers.requireWorker(toPerson, "toPerson");
        var offered = ticket.offerFirstResponsibility(Ids.next(at), toPerson, by, reason, at);
        offers.waiting(id)
                .ifPresent(before -> offers.declined(
                        new FirstResponsibilityDeclined(id, before.getId(), before.getToPerson(), reason, at)));
        tickets.record(ticket, offered);
        offers.offered(offered);
        return offered.offer();
    }

    @Transactional
    public void accept(TicketId id, UUID offer, UUID person) {
        var ticket = tickets.require(id);
        var waiting = waiting(id, offer, person);
        var accepted = ticket.acceptFirstResponsibility(waiting.getId(), person, clock.instant());
        tickets.record(ticket, accepted);
        offers.accepted(accepted);
    }

    @Transactional
    public void decline(TicketId id, UUID offer, UUID person, String reason) {
        var ticket = tickets.require(id);
        var waiting = waiting(id, offer, person);
        var declined = new FirstResponsibilityDeclined(id, waiting.getId(), person, reason, clock.instant());
        tickets.record(ticket, declined);
        offers.declined(declined);
    }

    private FirstOffersRecord waiting(TicketId id, UUID offer, UUID person) {
        var waiting = offers.waiting(id)
                .filter(one -> one.getId().equals(offer))
                .orElseThrow(() -> new Conflict("no_first_offer_waits"));
        if (!waiting.getToPerson().equals(person)) {
            throw new Conflict("not_asked_to_answer");
        }
        return waiting;
    }
}
