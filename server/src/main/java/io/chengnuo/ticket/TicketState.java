package io.chengnuo.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All of a ticket that changes, and how each fact changes it. Pure. An open ticket is NEW exactly while it has no first responder. */
record TicketState(
        TicketStatus status,
        Classification classification,
        Responsibility responsibility,
        @Nullable PendingTransfer transfer,
        int transfers,
        int reopenings,
        @Nullable Delivered delivery,
        @Nullable Instant answeredAt,
        @Nullable Instant waitingSince,
        @Nullable Instant closedAt) {

    /** The state once this is true. */
    TicketState after(TicketFact fact) {
        return switch (fact) {
            case TicketOpened opened -> this;
            case CustomerWrote wrote -> this;
            case NoteAdded note -> this;
            case TicketFirstTouched touched ->
                with(responsibility.firstTouchedBy(touched.person()))
                        .in(status == TicketStatus.NEW ? TicketStatus.IN_PROGRESS : status);
            case TicketAssigned given -> with(responsibility.handledBy(given.team(), given.unit(), given.person()));
            case TicketReclassified now -> with(classificationIn(now));
            case TicketTransferRequested asked ->
                with(new PendingTransfer(asked.transfer(), asked.toTeam(), asked.toPerson()), transfers);
            case TicketTransferAccepted accepted ->
                with(null, accepted.count())
                        .with(responsibility.handledBy(accepted.team(), accepted.unit(), accepted.person()));
            case TicketTransferDeclined declined -> with(null, transfers);
            case TicketAnswered answered -> answered.first() ? answeredAt(answered.at()) : this;
            case TicketPaused paused -> in(TicketStatus.WAITING_CUSTOMER).waitingSince(paused.at());
            case TicketResumed resumed -> working();
            case TicketDelivered delivered ->
                in(TicketStatus.DELIVERED).with(new Delivered(delivered.delivery(), delivered.at(), null, null));
            case DeliveryConfirmed confirmed ->
                in(TicketStatus.CONFIRMED).with(delivery == null ? null : delivery.confirmed(confirmed.at()));
            case DeliveryDisputed disputed -> working().with((Delivered) null);
            case TicketVerified verified -> with(delivery == null ? null : delivery.verified(verified.at()));
            case TicketClosed closed -> in(TicketStatus.CLOSED).closedAt(closed.at());
            case TicketWithdrawn withdrawn ->
                in(TicketStatus.WITHDRAWN).waitingSince(null).closedAt(withdrawn.at());
            case TicketReopened reopened -> working().reopenedOnce();
            case OwnerAsked asked -> this;
            case OwnerDecided decided ->
                with(null, decided.count())
                        .with(responsibility.handledBy(decided.team(), decided.unit(), decided.person()));
            case FirstResponsibilityOffered offered -> this;
            case FirstResponsibilityAccepted accepted -> with(responsibility.answeredForBy(accepted.person()));
            case FirstResponsibilityDeclined declined -> this;
            case TicketTakenOver taken -> with(responsibility.takenOver(taken));
        };
    }

    private static Classification classificationIn(TicketReclassified now) {
        return new Classification(
                now.category(),
                now.problemClass(),
                now.complexity(),
                now.major(),
                now.urgency(),
                now.impact(),
                now.priority());
    }

    private TicketState working() {
        var next = responsibility.firstResponder() == null ? TicketStatus.NEW : TicketStatus.IN_PROGRESS;
        return in(next).waitingSince(null);
    }

    private TicketState in(TicketStatus next) {
        return new TicketState(
                next,
                classification,
                responsibility,
                transfer,
                transfers,
                reopenings,
                delivery,
                answeredAt,
                waitingSince,
                closedAt);
    }

    private TicketState with(Classification next) {
        return new TicketState(
                status,
                next,
                responsibility,
                transfer,
                transfers,
                reopenings,
                delivery,
                answeredAt,
                waitingSince,
                closedAt);
    }

    private TicketState with(Responsibility next) {
        return new TicketState(
                status,
                classification,
                next,
                transfer,
                transfers,
                reopenings,
                delivery,
                answeredAt,
                waitingSince,
                closedAt);
    }

    private TicketState with(@Nullable PendingTransfer next, int count) {
        return new TicketState(
                status,
                classification,
                responsibility,
                next,
                count,
                reopenings,
                delivery,
                answeredAt,
                waitingSince,
                closedAt);
    }

    private TicketState with(@Nullable Delivered next) {
        return new TicketState(
                status,
                classification,
                responsibility,
                transfer,
                transfers,
                reopenings,
                next,
                answeredAt,
                waitingSince,
                closedAt);
    }

    private TicketState answeredAt(Instant at) {
        return new TicketState(
                status,
                classification,
                responsibility,
                transfer,
                transfers,
                reopenings,
                delivery,
                at,
                waitingSince,
                closedAt);
    }

    private TicketState waitingSince(@Nullable Instant at) {
        return new TicketState(
                status,
                classification,
                responsibility,
                transfer,
                transfers,
                reopenings,
                delivery,
                answeredAt,
                at,
                closedAt);
    }

    private TicketState closedAt(Instant at) {
        return new TicketState(
                status,
                classification,
                responsibility,
                transfer,
                transfers,
                reopenings,
                delivery,
                answeredAt,
                waitingSince,
                at);
    }

    private TicketState reopenedOnce() {
        return new TicketState(
                status,
                classification,
                responsibility,
                transfer,
                transfers,
                reopenings + 1,
                null,
                answeredAt,
                waitingSince,
                null);
    }
}
