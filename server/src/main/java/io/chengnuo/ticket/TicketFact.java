package io.chengnuo.ticket;

import io.chengnuo.shared.facts.Fact;
import java.util.UUID;

/** Something that happened to a ticket. Its subject is the ticket. */
public sealed interface TicketFact extends Fact
        permits TicketOpened,
                TicketFirstTouched,
                TicketAssigned,
                TicketReclassified,
                TicketTransferRequested,
                TicketTransferAccepted,
                TicketTransferDeclined,
                TicketAnswered,
                CustomerWrote,
                NoteAdded,
                TicketPaused,
                TicketResumed,
                TicketDelivered,
                DeliveryConfirmed,
                DeliveryDisputed,
                TicketVerified,
                TicketClosed,
                TicketReopened,
                TicketWithdrawn,
                OwnerAsked,
                OwnerDecided,
                FirstResponsibilityOffered,
                FirstResponsibilityAccepted,
                FirstResponsibilityDeclined,
                TicketTakenOver,
                TicketSnoozed,
                TicketWoken,
                TicketMerged,
                TicketJoined,
                TicketUnmerged,
                TicketParted {

    TicketId ticket();

    @Override
    default UUID subject() {
        return ticket().value();
    }
}
