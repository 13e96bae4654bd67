package io.chengnuo.channel.reach;

import io.chengnuo.policy.Channel;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.ticket.CustomerWrote;
import io.chengnuo.ticket.TicketAnswered;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketMerged;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketWithdrawn;
import org.springframework.stereotype.Component;

/** Keeps from when to when customers waited for a person: for an answer, or for the result itself. */
@Component
class WatchWaits implements FactListener {

    private final ChannelWaits waits;
    private final TicketBriefs tickets;

    WatchWaits(ChannelWaits waits, TicketBriefs tickets) {
        this.waits = waits;
        this.tickets = tickets;
    }

    @Override
    public String name() {
        return "waits of channels";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on(TicketOpened.class, this::opened)
                .on(
                        CustomerWrote.class,
                        wrote -> waits.begin(
                                wrote.ticket().value(),
                                wrote.at(),
                                false,
                                tickets.require(wrote.ticket()).channel()))
                .on(
                        TicketAnswered.class,
                        answered -> waits.answered(answered.ticket().value(), answered.person(), answered.at()))
                .on(
                        TicketDelivered.class,
                        delivered -> waits.answered(delivered.ticket().value(), delivered.person(), delivered.at()))
                .on(TicketClosed.class, closed -> waits.ended(closed.ticket().value(), closed.at()))
                .on(TicketWithdrawn.class, gone -> waits.ended(gone.ticket().value(), gone.at()))
                .on(TicketMerged.class, gone -> waits.ended(gone.ticket().value(), gone.at()));
    }

    /** Whoever received it face to face spoke with the customer at once. */
    private void opened(TicketOpened opened) {
        if (opened.channel() != Channel.IMPORT && opened.firstResponder() == null) {
            waits.begin(opened.ticket().value(), opened.at(), true, opened.channel());
        }
    }
}
