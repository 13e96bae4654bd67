package io.chengnuo.ticket;

import java.time.Instant;
import java.util.function.Consumer;
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
        @Nullable Waiting waiting,
        @Nullable Instant closedAt,
        Aside aside) {

    @Nullable
    Instant waitingSince() {
        return waiting == null ? null : waiting.since();
    }

    /** The state once this is true. */
    TicketState after(TicketFact fact) {
        return switch (fact) {
            case TicketOpened opened -> this;
            case CustomerWrote wrote -> this;
            case NoteAdded note -> this;
            case TicketFirstTouched touched ->
                with(responsibility.firstTouchedBy(touched.person()))
                        .in(status == TicketStatus.NEW ? TicketStatus.IN_PROGRESS : status);
            case TicketAssigned given ->
                with(responsibility.handledBy(given.team(), given.unit(), given.person()))
                        .awake();
            case TicketReclassified now -> with(classificationIn(now));
            case TicketTransferRequested asked ->
                with(new PendingTransfer(asked.transfer(), asked.toTeam(), asked.toPerson()), transfers);
            case TicketTransferAccepted accepted ->
                with(null, accepted.count())
                        .with(responsibility.handledBy(accepted.team(), accepted.unit(), accepted.person()))
                        .awake();
            case TicketTransferDeclined declined -> with(null, transfers);
            case TicketAnswered answered -> answered.first() ? answeredAt(answered.at()) : this;
            case TicketPaused paused -> in(Waiting.of(paused).status()).waiting(Waiting.of(paused));
            case TicketResumed resumed -> working();
            case TicketDelivered delivered ->
                in(TicketStatus.DELIVERED)
                        .with(new Delivered(delivered.delivery(), delivered.at(), null, null))
                        .awake();
            case DeliveryConfirmed confirmed ->
                in(TicketStatus.CONFIRMED)
                        .with(delivery == null ? null : delivery.confirmed(confirmed.at()))
                        .awake();
            case DeliveryDisputed disputed -> working().with((Delivered) null).awake();
            case TicketVerified verified -> with(delivery == null ? null : delivery.verified(verified.at()));
            case TicketClosed closed ->
                in(TicketStatus.CLOSED).closedAt(closed.at()).awake();
            case TicketWithdrawn withdrawn ->
                in(TicketStatus.WITHDRAWN)
                        .waiting(null)
                        .closedAt(withdrawn.at())
                        .awake();
            case TicketReopened reopened -> working().reopenedOnce();
            case OwnerAsked asked -> this;
            case OwnerDecided decided ->
                with(null, decided.count())
                        .with(responsibility.handledBy(decided.team(), decided.unit(), decided.person()))
                        .awake();
            case FirstResponsibilityOffered offered -> this;
            case FirstResponsibilityAccepted accepted -> with(responsibility.answeredForBy(accepted.person()));
            case FirstResponsibilityDeclined declined -> this;
            case TicketTakenOver taken -> with(responsibility.takenOver(taken)).awake();
            case TicketSnoozed snoozed -> with(aside.snoozed(snoozed.by(), snoozed.until()));
            case TicketWoken woken -> awake();
            case TicketMerged merged -> mergedInto(merged.into(), merged.at());
            case TicketUnmerged unmerged -> apart();
            case TicketJoined joined -> this;
            case TicketParted parted -> this;
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
        return in(next).waiting(null);
    }

    private TicketState awake() {
        return with(aside.awake());
    }

    private TicketState mergedInto(TicketId other, Instant at) {
        return in(TicketStatus.MERGED)
                .waiting(null)
                .closedAt(at)
                .with(aside.merged(new Aside.Merge(other, status, waiting)));
    }

    private TicketState apart() {
        var merge = aside.merge();
        return merge == null
                ? this
                : in(merge.was()).waiting(merge.waiting()).closedAt(null).with(aside.apart());
    }

    private TicketState in(TicketStatus next) {
        return changed(state -> state.status = next);
    }

    private TicketState with(Classification next) {
        return changed(state -> state.classification = next);
    }

    private TicketState with(Responsibility next) {
        return changed(state -> state.responsibility = next);
    }

    private TicketState with(@Nullable PendingTransfer next, int count) {
        return changed(state -> {
            state.transfer = next;
            state.transfers = count;
        });
    }

    private TicketState with(@Nullable Delivered next) {
        return changed(state -> state.delivery = next);
    }

    private TicketState answeredAt(Instant at) {
        return changed(state -> state.answeredAt = at);
    }

    private TicketState waiting(@Nullable Waiting next) {
        return changed(state -> state.waiting = next);
    }

    private TicketState closedAt(@Nullable Instant at) {
        return changed(state -> state.closedAt = at);
    }

    private TicketState reopenedOnce() {
        return changed(state -> {
            state.reopenings++;
            state.delivery = null;
            state.closedAt = null;
        });
    }

    private TicketState with(Aside next) {
        return changed(state -> state.aside = next);
    }

    private TicketState changed(Consumer<Changing> change) {
        var changing = new Changing(this);
        change.accept(changing);
        return changing.state();
    }

    /** A state while it is changed, so that a change names only what it changes. */
    private static final class Changing {
        private TicketStatus status;
        private Classification classification;
        private Responsibility responsibility;
        private @Nullable PendingTransfer transfer;
        private int transfers;
        private int reopenings;
        private @Nullable Delivered delivery;
        private @Nullable Instant answeredAt;
        private @Nullable Waiting waiting;
        private @Nullable Instant closedAt;
        private Aside aside;

        Changing(TicketState from) {
            status = from.status;
            classification = from.classification;
            responsibility = from.responsibility;
            transfer = from.transfer;
            transfers = from.transfers;
            reopenings = from.reopenings;
            delivery = from.delivery;
            answeredAt = from.answeredAt;
            waiting = from.waiting;
            closedAt = from.closedAt;
            aside = from.aside;
        }

        TicketState state() {
            return new TicketState(
                    status,
                    classification,
                    responsibility,
                    transfer,
                    transfers,
                    reopenings,
                    delivery,
                    answeredAt,
                    waiting,
                    closedAt,
                    aside);
        }
    }
}
