package io.chengnuo.sla;

import io.chengnuo.policy.StopEvent;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.CustomerWrote;
import io.chengnuo.ticket.DeliveryConfirmed;
import io.chengnuo.ticket.DeliveryDisputed;
import io.chengnuo.ticket.FirstResponsibilityAccepted;
import io.chengnuo.ticket.FirstResponsibilityDeclined;
import io.chengnuo.ticket.FirstResponsibilityOffered;
import io.chengnuo.ticket.NoteAdded;
import io.chengnuo.ticket.OwnerAsked;
import io.chengnuo.ticket.OwnerDecided;
import io.chengnuo.ticket.TicketAnswered;
import io.chengnuo.ticket.TicketAssigned;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketFirstTouched;
import io.chengnuo.ticket.TicketJoined;
import io.chengnuo.ticket.TicketMerged;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketParted;
import io.chengnuo.ticket.TicketPaused;
import io.chengnuo.ticket.TicketReclassified;
import io.chengnuo.ticket.TicketReopened;
import io.chengnuo.ticket.TicketResumed;
import io.chengnuo.ticket.TicketSnoozed;
import io.chengnuo.ticket.TicketTakenOver;
import io.chengnuo.ticket.TicketTransferAccepted;
import io.chengnuo.ticket.TicketTransferDeclined;
import io.chengnuo.ticket.TicketTransferRequested;
import io.chengnuo.ticket.TicketUnmerged;
import io.chengnuo.ticket.TicketVerified;
import io.chengnuo.ticket.TicketWithdrawn;
import io.chengnuo.ticket.TicketWoken;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What each fact on a ticket means for its clocks. Only what a person told the customer stops one; receipts are no answers. */
final class Steps {

    static List<Step> of(TicketFact fact) {
        return switch (fact) {
            case TicketAnswered it ->
                List.of(new Step.Fulfilled(fulfilledBy(it.kind()), null, Cause.ANSWERED, it.at()));
            case TicketDelivered it -> List.of(new Step.Fulfilled(DELIVERY, null, Cause.DELIVERED, it.at()));
            case TicketPaused it -> List.of(new Step.Paused(it.reason(), it.until(), it.at()));
            case TicketResumed it -> List.of(new Step.Resumed(it.at()));
            case TicketAssigned it ->
                List.of(new Step.HandedOver(new Holder(it.team(), it.unit(), it.person()), it.at()));
            case TicketFirstTouched it -> List.of(new Step.Touched(it.person(), it.at()));
            case TicketTransferAccepted it ->
                List.of(
                        new Step.Fulfilled(
                                EnumSet.of(StopEvent.TRANSFER_ACCEPTED),
                                it.transfer(),
                                Cause.TRANSFER_ACCEPTED,
                                it.at()),
                        new Step.HandedOver(new Holder(it.team(), it.unit(), it.person()), it.at()));
            case TicketTransferDeclined it ->
                List.of(new Step.Dropped(it.transfer(), Cause.TRANSFER_DECLINED, it.at()));
            case TicketClosed it ->
                List.of(
                        new Step.Fulfilled(EnumSet.of(StopEvent.HANDLED), null, Cause.CLOSED, it.at()),
                        new Step.Dropped(null, Cause.CLOSED, it.at()));
            case TicketWithdrawn it -> List.of(new Step.Dropped(null, Cause.WITHDRAWN, it.at()));
            case TicketReopened it -> List.of(new Step.TakenUpAgain(Cause.REOPENED, it.at()));
            case DeliveryDisputed it -> List.of(new Step.TakenUpAgain(Cause.DISPUTED, it.at()));
            case OwnerDecided it ->
                List.of(new Step.HandedOver(new Holder(it.team(), it.unit(), it.person()), it.at()));
            case TicketTakenOver it ->
                it.handling()
                        ? List.of(new Step.HandedOver(new Holder(it.team(), it.unit(), it.person()), it.at()))
                        : List.of();
            case OwnerAsked it -> List.of();
            case FirstResponsibilityOffered it -> List.of();
            case FirstResponsibilityAccepted it -> List.of();
            case FirstResponsibilityDeclined it -> List.of();
            case TicketOpened it -> List.of();
            case TicketReclassified it -> List.of();
            case TicketTransferRequested it -> List.of();
            case CustomerWrote it -> List.of();
            case NoteAdded it -> List.of();
            case DeliveryConfirmed it -> List.of();
            case TicketVerified it -> List.of();
            case TicketMerged it -> List.of(new Step.Dropped(null, Cause.MERGED, it.at()));
            case TicketUnmerged it -> List.of(new Step.Restored(it.at()));
            case TicketJoined it -> List.of();
            case TicketParted it -> List.of();
            case TicketSnoozed it -> List.of();
            case TicketWoken it -> List.of();
        };
    }

    /** A result delivered tells the customer everything there is to tell. */
    private static final Set<StopEvent> DELIVERY = EnumSet.of(
            StopEvent.FIRST_ANSWER,
            StopEvent.FEEDBACK_GIVEN,
            StopEvent.PRELIMINARY_TOLD,
            StopEvent.SOLUTION_OFFERED,
            StopEvent.HANDLED);

    /** An answer that says more also says the less. */
    private static Set<StopEvent> fulfilledBy(AnswerKind kind) {
        return switch (kind) {
            case ANSWER -> EnumSet.of(StopEvent.FIRST_ANSWER);
            case FEEDBACK -> EnumSet.of(StopEvent.FIRST_ANSWER, StopEvent.FEEDBACK_GIVEN);
            case PRELIMINARY ->
                EnumSet.of(StopEvent.FIRST_ANSWER, StopEvent.FEEDBACK_GIVEN, StopEvent.PRELIMINARY_TOLD);
            case SOLUTION ->
                EnumSet.of(
                        StopEvent.FIRST_ANSWER,
                        StopEvent.FEEDBACK_GIVEN,
                        StopEvent.PRELIMINARY_TOLD,
                        StopEvent.SOLUTION_OFFERED);
        };
    }

    private Steps() {}
}
