package io.chengnuo.work.progress;

import io.chengnuo.policy.Channel;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.ticket.DeliveryDisputed;
import io.chengnuo.ticket.TicketAnswered;
import io.chengnuo.ticket.TicketAssigned;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketFirstTouched;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketMerged;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketPaused;
import io.chengnuo.ticket.TicketReclassified;
import io.chengnuo.ticket.TicketReopened;
import io.chengnuo.ticket.TicketResumed;
import io.chengnuo.ticket.TicketTransferAccepted;
import io.chengnuo.ticket.TicketUnmerged;
import io.chengnuo.ticket.TicketWithdrawn;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Keeps when each customer has to hear next: a wait begins when we take up or say something, and rests while the customer has to
 * move. Looks at the ticket as it is now, so that what is heard late still ends right.
 */
@Component
class KeepProgress implements FactListener {

    private final TicketBriefs tickets;
    private final ProgressUpdates updates;
    private final ProgressTimes times;

    KeepProgress(TicketBriefs tickets, ProgressUpdates updates, ProgressTimes times) {
        this.tickets = tickets;
        this.updates = updates;
        this.times = times;
    }

    @Override
    public String name() {
        return "progress messages";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onNews(TicketOpened.class, this::begins)
                .onNews(TicketResumed.class, this::begins)
                .onNews(DeliveryDisputed.class, this::begins)
                .onNews(TicketReopened.class, this::begins)
                .onNews(TicketPaused.class, this::begins)
                .onNews(TicketDelivered.class, this::begins)
                .onNews(TicketClosed.class, this::begins)
                .onNews(TicketWithdrawn.class, this::begins)
                .onNews(TicketMerged.class, this::begins)
                .onNews(TicketUnmerged.class, this::begins)
                .onNews(TicketAnswered.class, answered -> begin(answered.ticket(), answered.at(), true))
                .onNews(TicketReclassified.class, this::goesOn)
                .onNews(TicketAssigned.class, this::changesHands)
                .onNews(TicketFirstTouched.class, this::changesHands)
                .onNews(TicketTransferAccepted.class, this::changesHands);
    }

    private void begins(TicketFact fact) {
        begin(fact.ticket(), fact.at(), false);
    }

    /** Another priority has another interval; the time that passed still counts. */
    private void goesOn(TicketReclassified fact) {
        updates.countedFrom(fact.ticket()).ifPresent(from -> begin(fact.ticket(), from, false));
    }

    private void changesHands(TicketFact fact) {
        updates.people(tickets.require(fact.ticket()));
    }

    private void begin(TicketId id, Instant from, boolean told) {
        var ticket = tickets.require(id);
        if (ticket.channel() != Channel.IMPORT) {
            updates.begin(ticket, from, times(ticket, from), told);
        }
    }

    private ProgressUpdates.Times times(TicketBrief ticket, Instant from) {
        return switch (ticket.status()) {
            case NEW, IN_PROGRESS, ON_HOLD -> times.from(ticket, from);
            case WAITING_CUSTOMER, DELIVERED, CONFIRMED, CLOSED, WITHDRAWN, MERGED -> ProgressUpdates.Times.REST;
        };
    }
}
