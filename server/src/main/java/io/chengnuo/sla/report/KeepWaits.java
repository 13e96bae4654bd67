package io.chengnuo.sla.report;

import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.ticket.DeliveryConfirmed;
import io.chengnuo.ticket.DeliveryDisputed;
import io.chengnuo.ticket.OwnerDecided;
import io.chengnuo.ticket.TicketAssigned;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketFirstTouched;
import io.chengnuo.ticket.TicketMerged;
import io.chengnuo.ticket.TicketPaused;
import io.chengnuo.ticket.TicketReopened;
import io.chengnuo.ticket.TicketResumed;
import io.chengnuo.ticket.TicketStages;
import io.chengnuo.ticket.TicketTakenOver;
import io.chengnuo.ticket.TicketTransferAccepted;
import io.chengnuo.ticket.TicketTransferDeclined;
import io.chengnuo.ticket.TicketTransferRequested;
import io.chengnuo.ticket.TicketWithdrawn;
import org.springframework.stereotype.Component;

/** Writes down how long a ticket was in each stage, told anew from all its facts: so the order in which they are heard does not matter. */
@Component
class KeepWaits implements FactListener {

    private final TicketStages stages;
    private final TicketBriefs tickets;
    private final Waits waits;

    KeepWaits(TicketStages stages, TicketBriefs tickets, Waits waits) {
        this.stages = stages;
        this.tickets = tickets;
        this.waits = waits;
    }

    @Override
    public String name() {
        return "waiting times";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onNews(TicketFirstTouched.class, this::changed)
                .onNews(TicketAssigned.class, this::changed)
                .onNews(TicketTransferRequested.class, this::changed)
                .onNews(TicketTransferAccepted.class, this::changed)
                .onNews(TicketTransferDeclined.class, this::changed)
                .onNews(OwnerDecided.class, this::changed)
                .onNews(TicketTakenOver.class, this::changed)
                .onNews(TicketPaused.class, this::changed)
                .onNews(TicketResumed.class, this::changed)
                .onNews(TicketDelivered.class, this::changed)
                .onNews(DeliveryConfirmed.class, this::changed)
                .onNews(DeliveryDisputed.class, this::changed)
                .onNews(TicketReopened.class, this::changed)
                .onNews(TicketMerged.class, this::changed)
                .onNews(TicketWithdrawn.class, this::changed)
                .onNews(TicketClosed.class, this::changed);
    }

    private void changed(TicketFact fact) {
        tickets.find(fact.ticket()).ifPresent(ticket -> waits.replace(ticket, stages.stretches(ticket.id())));
    }
}
