package io.chengnuo.ticket;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to a ticket and when: each verb answers the facts it makes true, or refuses by name. {@link #after} is the
 * ticket once they are true. Pure.
 */
record Ticket(TicketId id, UUID customer, Channel channel, Tier tier, TicketState now) {

    /** After this time a closed matter is a new matter. */
    static final Duration REOPENABLE = Duration.ofDays(30);

    /** Fixes the first responder, once and for all; nothing when there is one. */
    List<TicketFact> touch(UUID person, Instant at) {
        return now.responsibility().firstResponder() == null && now.status().isOpen()
                ? List.of(new TicketFirstTouched(id, person, at))
                : List.of();
    }

    TicketAssigned assign(
            @Nullable UUID team,
            @Nullable UUID unit,
            @Nullable UUID person,
            @Nullable UUID by,
            @Nullable String reason,
            Instant at) {
        requireOpen();
        requireNoTransfer();
        if (team == null && person == null) {
            throw new Conflict("nobody_named", new FieldError("team", "missing"));
        }
        if (Objects.equals(team, now.responsibility().team())
                && Objects.equals(person, now.responsibility().handler())) {
            throw new Conflict("already_assigned");
        }
        return new TicketAssigned(
                id,
                team,
                unit,
                person,
                now.responsibility().team(),
                now.responsibility().handler(),
                by,
                reason,
                at);
    }

    TicketReclassified reclassify(Classification wanted, @Nullable UUID by, String reason, Instant at) {
        requireOpen();
        if (wanted.equals(now.classification())) {
            throw new Conflict("nothing_changed");
        }
        return new TicketReclassified(
                id,
                wanted.category(),
                wanted.problemClass(),
                wanted.complexity(),
                wanted.major(),
                wanted.urgency(),
                wanted.impact(),
                wanted.priority(),
                tier,
                channel,
                now.classification(),
                by,
                reason,
                at);
    }

    TicketAnswered answer(UUID message, UUID person, AnswerKind kind, Instant at) {
        requireOpen();
        return new TicketAnswered(id, message, person, now.answeredAt() == null, kind, at);
    }

    /** Staff may leave notes at any time, also after the end. */
    NoteAdded note(UUID message, UUID person, Instant at) {
        return new NoteAdded(id, message, person, at);
    }

    /**
     * What the customer's words do by themselves: they end the waiting and reopen what was closed lately; {@code words} become the
     * reason. A delivery they leave alone: thanks are no dispute, and disputing is a step of its own.
     */
    List<TicketFact> customerWrites(UUID message, String words, Instant at) {
        var wrote = new CustomerWrote(id, message, customer, at);
        return switch (now.status()) {
            case NEW, IN_PROGRESS, ON_HOLD, DELIVERED, CONFIRMED -> withWaking(wrote, at);
            case WAITING_CUSTOMER ->
                withWaking(wrote, new TicketResumed(id, now.waitingSince(), ResumeCause.CUSTOMER, at), at);
            case CLOSED -> {
                requireReopenable(at);
                yield List.of(wrote, new TicketReopened(id, words, null, at));
            }
            case WITHDRAWN, MERGED -> throw closed();
        };
    }

    private List<TicketFact> withWaking(TicketFact first, Instant at) {
        return Stream.concat(Stream.of(first), wakeBy(WakeCause.CUSTOMER, at).stream())
                .toList();
    }

    private List<TicketFact> withWaking(TicketFact first, TicketFact second, Instant at) {
        return Stream.concat(Stream.of(first, second), wakeBy(WakeCause.CUSTOMER, at).stream())
                .toList();
    }

    private Optional<TicketFact> wakeBy(WakeCause cause, Instant at) {
        return Optional.ofNullable(now.aside().snooze()).map(snooze -> new TicketWoken(id, cause, snooze.by(), at));
    }

    /** {@code until} null: until the customer writes. */
    TicketSnoozed snooze(UUID by, @Nullable Instant until, @Nullable String reason, Instant at) {
        requireOpen();
        requireNoTransfer();
        if (until != null && !until.isAfter(at)) {
            throw new Invalid("time_has_passed", new FieldError("until", "invalid"));
        }
        return new TicketSnoozed(id, by, until, reason, at);
    }

    TicketWoken wake(WakeCause cause, Instant at) {
        requireOpen();
        var snooze = now.aside().snooze();
        if (snooze == null) {
            throw new Conflict("not_snoozed");
        }
        return new TicketWoken(id, cause, snooze.by(), at);
    }

    /**
     * It is the same matter as {@code survivor}, which must have come first: so no promise gets later by merging. Whose the tickets
     * are is for the one who asks to make sure of; {@code customersMayDiffer} says that this was done.
     */
    TicketMerged merge(
            Ticket survivor,
            String survivorNumber,
            boolean customersMayDiffer,
            UUID by,
            @Nullable String reason,
            Instant at) {
        requireOpen();
        requireNoTransfer();
        if (survivor.id.equals(id)) {
            throw new Conflict("merge_with_itself", new FieldError("into", "invalid"));
        }
        if (!survivor.now.status().isOpen()) {
            throw new Conflict("survivor_not_open", new FieldError("into", "invalid"));
        }
        if (!survivor.customer.equals(customer) && !customersMayDiffer) {
            throw new Conflict("customers_differ", new FieldError("into", "invalid"));
        }
        return new TicketMerged(id, survivor.id, survivorNumber, by, reason, at);
    }

    TicketUnmerged unmerge(String survivorNumber, UUID by, @Nullable String reason, Instant at) {
        var merge = now.aside().merge();
        if (merge == null) {
            throw new Conflict("not_merged");
        }
        return new TicketUnmerged(id, merge.into(), survivorNumber, by, reason, at);
    }

    /** {@code until} is when it goes on by itself at the latest. */
    TicketPaused pause(
            PauseReason reason, @Nullable Instant until, @Nullable UUID by, @Nullable String note, Instant at) {
        requireOpen();
        requireNoTransfer();
        return switch (now.status()) {
            case NEW, IN_PROGRESS -> new TicketPaused(id, reason, by, note, until, at);
            case WAITING_CUSTOMER, ON_HOLD -> throw new Conflict("already_waiting");
            case DELIVERED, CONFIRMED -> throw new Conflict("already_delivered");
            case CLOSED, WITHDRAWN, MERGED -> throw closed();
        };
    }

    TicketResumed resume(ResumeCause because, Instant at) {
        requireOpen();
        if (now.waiting() == null) {
            throw new Conflict("not_waiting");
        }
        return new TicketResumed(id, now.waitingSince(), because, at);
    }

    TicketTransferRequested requestTransfer(
            UUID transferId, UUID toTeam, @Nullable UUID toPerson, @Nullable UUID by, String reason, Instant at) {
        requireBeingWorkedOn();
        requireNoTransfer();
        if (toTeam.equals(now.responsibility().team()) && toPerson == null) {
            throw new Conflict("already_with_team", new FieldError("toTeam", "invalid"));
        }
        return new TicketTransferRequested(
                id,
                transferId,
                now.responsibility().handler(),
                now.responsibility().team(),
                toTeam,
                toPerson,
                by,
                reason,
                at);
    }

    TicketTransferAccepted acceptTransfer(@Nullable UUID transferId, UUID person, @Nullable UUID unit, Instant at) {
        var waiting = requireTransfer(transferId);
        return new TicketTransferAccepted(id, waiting.id(), person, waiting.toTeam(), unit, now.transfers() + 1, at);
    }

    TicketTransferDeclined declineTransfer(
            @Nullable UUID transferId, @Nullable UUID person, String reason, Instant at) {
        return new TicketTransferDeclined(id, requireTransfer(transferId).id(), person, reason, at);
    }

    List<TicketFact> deliver(UUID deliveryId, UUID person, Instant at) {
        requireBeingWorkedOn();
        requireNoTransfer();
        var delivered = new TicketDelivered(id, deliveryId, person, at);
        return now.waiting() != null
                ? List.of(new TicketResumed(id, now.waitingSince(), ResumeCause.DELIVERY, at), delivered)
                : List.of(delivered);
    }

    DeliveryConfirmed confirmDelivery(
            Confirmation how, @Nullable String proof, @Nullable UUID by, @Nullable String note, Instant at) {
        var present = requireDelivery();
        if (present.confirmedAt() != null) {
            throw new Conflict("already_confirmed");
        }
        return new DeliveryConfirmed(id, present.id(), how, proof, by, note, at);
    }

    /** Possible until the ticket is closed, also after a confirmation: it was the customer's word and may be taken back. */
    DeliveryDisputed disputeDelivery(String reason, Instant at) {
        return new DeliveryDisputed(id, requireDelivery().id(), reason, at);
    }

    TicketVerified verify(UUID person, Instant at) {
        var present = requireDelivery();
        if (present.verifiedAt() != null) {
            throw new Conflict("already_verified");
        }
        return new TicketVerified(id, present.id(), person, at);
    }

    TicketClosed close(@Nullable UUID person, Instant at) {
        requireOpen();
        requireNoTransfer();
        var missing = missingForClose();
        if (!missing.isEmpty()) {
            throw new NotComplete(missing);
        }
        return new TicketClosed(id, person, at);
    }

    TicketReopened reopen(String reason, @Nullable UUID by, Instant at) {
        if (now.status().isOpen()) {
            throw new Conflict("not_closed");
        }
        if (now.status() == TicketStatus.MERGED) {
            throw closed();
        }
        requireReopenable(at);
        return new TicketReopened(id, reason, by, at);
    }

    /** A transfer that still waits ends with it. */
    List<TicketFact> withdraw(String reason, @Nullable UUID by, Instant at) {
        requireBeingWorkedOn();
        var withdrawn = new TicketWithdrawn(id, reason, by, at);
        var waiting = now.transfer();
        return waiting == null
                ? List.of(withdrawn)
                : List.of(new TicketTransferDeclined(id, waiting.id(), null, reason, at), withdrawn);
    }

    /** Too many hand-overs, or the way back to a team that had it: somebody above has to decide. */
    void requireFreeToHandOver(UUID toTeam, int most, Set<UUID> formerTeams) {
        if (now.transfers() >= most || formerTeams.contains(toTeam)) {
            throw new Conflict("owner_must_decide", new FieldError("toTeam", "invalid"));
        }
    }

    OwnerAsked askOwner(@Nullable UUID toTeam, UUID by, String reason, Instant at) {
        requireBeingWorkedOn();
        return new OwnerAsked(id, toTeam, by, reason, at);
    }

    /** A transfer that still waits ends with it. */
    List<TicketFact> decideOwner(
            UUID decision, UUID team, @Nullable UUID unit, @Nullable UUID person, UUID by, String reason, Instant at) {
        requireBeingWorkedOn();
        var who = now.responsibility();
        var count = team.equals(who.team()) ? now.transfers() : now.transfers() + 1;
        var decided =
                new OwnerDecided(id, decision, team, unit, person, who.team(), who.handler(), count, by, reason, at);
        var waiting = now.transfer();
        return waiting == null
                ? List.of(decided)
                : List.of(new TicketTransferDeclined(id, waiting.id(), by, reason, at), decided);
    }

    FirstResponsibilityOffered offerFirstResponsibility(UUID offer, UUID toPerson, UUID by, String reason, Instant at) {
        requireOpen();
        var first = now.responsibility().firstResponder();
        if (first == null) {
            throw new Conflict("no_first_responder");
        }
        if (first.equals(toPerson)) {
            throw new Conflict("answers_already", new FieldError("toPerson", "invalid"));
        }
        return new FirstResponsibilityOffered(id, offer, first, toPerson, by, reason, at);
    }

    FirstResponsibilityAccepted acceptFirstResponsibility(UUID offer, UUID person, Instant at) {
        requireOpen();
        return new FirstResponsibilityAccepted(id, offer, now.responsibility().firstResponder(), person, at);
    }

    /** For somebody who is away: only what that person holds passes on. */
    TicketTakenOver takeOver(
            UUID takeover,
            UUID from,
            UUID to,
            @Nullable UUID team,
            @Nullable UUID unit,
            @Nullable UUID by,
            String reason,
            Instant at) {
        requireOpen();
        var handling = from.equals(now.responsibility().handler());
        var answering = from.equals(now.responsibility().firstResponder());
        if (!handling && !answering) {
            throw new Conflict("not_held");
        }
        return new TicketTakenOver(id, takeover, from, to, team, unit, handling, answering, by, reason, at);
    }

    Set<CloseRequirement> missingForClose() {
        var delivery = now.delivery();
        var missing = EnumSet.noneOf(CloseRequirement.class);
        if (now.responsibility().firstResponder() == null) {
            missing.add(CloseRequirement.RECORDED);
        }
        if (delivery == null) {
            missing.add(CloseRequirement.HANDLED);
        }
        if (delivery == null || delivery.verifiedAt() == null) {
            missing.add(CloseRequirement.VERIFIED);
        }
        if (delivery == null || delivery.confirmedAt() == null) {
            missing.add(CloseRequirement.REPORTED_BACK);
        }
        return missing;
    }

    Ticket after(List<? extends TicketFact> facts) {
        var state = now;
        for (var fact : facts) {
            state = state.after(fact);
        }
        return new Ticket(id, customer, channel, tier, state);
    }

    void requireOpen() {
        if (!now.status().isOpen()) {
            throw closed();
        }
    }

    private void requireBeingWorkedOn() {
        requireOpen();
        if (!now.status().isBeingWorkedOn()) {
            throw new Conflict("already_delivered");
        }
    }

    private Delivered requireDelivery() {
        requireOpen();
        var delivery = now.delivery();
        if (delivery == null) {
            throw new Conflict("not_delivered");
        }
        return delivery;
    }

    private void requireNoTransfer() {
        if (now.transfer() != null) {
            throw new Conflict("transfer_waits");
        }
    }

    PendingTransfer requireTransfer(@Nullable UUID transferId) {
        var waiting = now.transfer();
        if (waiting == null || !waiting.id().equals(transferId)) {
            throw new Conflict("no_transfer_waits");
        }
        return waiting;
    }

    private void requireReopenable(Instant at) {
        var closedAt = now.closedAt();
        if (closedAt != null && at.isAfter(closedAt.plus(REOPENABLE))) {
            throw new Conflict("closed_too_long_ago");
        }
    }

    private Conflict closed() {
        return new Conflict(
                switch (now.status()) {
                    case MERGED -> "ticket_merged";
                    case WITHDRAWN -> "ticket_withdrawn";
                    case NEW, IN_PROGRESS, WAITING_CUSTOMER, ON_HOLD, DELIVERED, CONFIRMED, CLOSED -> "ticket_closed";
                });
    }
}
