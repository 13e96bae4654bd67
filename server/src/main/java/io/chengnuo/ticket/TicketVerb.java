package io.chengnuo.ticket;

import io.chengnuo.people.Right;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.shared.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a person may do with a ticket, and the right each asks for: so that screens offer what the doors take. */
enum TicketVerb {
    ANSWER(Right.TICKET_REPLY),
    NOTE(Right.TICKET_NOTE),
    TAKE(Right.TICKET_REPLY),
    ASSIGN(Right.TICKET_ASSIGN),
    RECLASSIFY(Right.TICKET_REPLY),
    WAIT(Right.TICKET_REPLY),
    RESUME(Right.TICKET_REPLY),
    REQUEST_TRANSFER(Right.TICKET_TRANSFER),
    ACCEPT_TRANSFER(Right.TICKET_TRANSFER),
    DECLINE_TRANSFER(Right.TICKET_TRANSFER),
    ASK_OWNER(Right.TICKET_TRANSFER),
    DECIDE_OWNER(Right.OWNER_DECIDE),
    OFFER_FIRST(Right.OWNER_DECIDE),
    DELIVER(Right.TICKET_DELIVER),
    CONFIRM(Right.TICKET_DELIVER),
    DISPUTE(Right.TICKET_DELIVER),
    SIGN(Right.TICKET_DELIVER),
    VERIFY(Right.TICKET_CLOSE),
    CLOSE(Right.TICKET_CLOSE),
    REOPEN(Right.TICKET_REOPEN),
    WITHDRAW(Right.TICKET_CLOSE),
    SNOOZE(Right.TICKET_REPLY),
    WAKE(Right.TICKET_REPLY),
    MERGE(Right.TICKET_ASSIGN),
    UNMERGE(Right.TICKET_ASSIGN);

    private final Right right;

    TicketVerb(Right right) {
        this.right = right;
    }

    /** Asks the ticket itself by trying; nothing is recorded. */
    static Set<TicketVerb> allowed(Ticket ticket, UUID person, Predicate<Right> has, Instant at) {
        var allowed = EnumSet.noneOf(TicketVerb.class);
        for (var verb : values()) {
            if (has.test(verb.right) && verb.isPossible(ticket, person, at)) {
                allowed.add(verb);
            }
        }
        return allowed;
    }

    private boolean isPossible(Ticket ticket, UUID person, Instant at) {
        try {
            attempt(ticket, person, at);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private void attempt(Ticket ticket, UUID person, Instant at) {
        var someone = new UUID(0, 1);
        switch (this) {
            case ANSWER -> ticket.answer(someone, person, AnswerKind.ANSWER, at);
            case NOTE -> ticket.note(someone, person, at);
            case TAKE -> ticket.assign(ticket.now().responsibility().team(), null, person, person, null, at);
            case ASSIGN -> ticket.assign(someone, null, someone, person, null, at);
            case RECLASSIFY -> ticket.requireOpen();
            case WAIT -> ticket.pause(PauseReason.WAITING_CUSTOMER, null, person, null, at);
            case RESUME -> ticket.resume(ResumeCause.PERSON, at);
            case REQUEST_TRANSFER -> ticket.requestTransfer(someone, someone, null, person, "", at);
            case ACCEPT_TRANSFER -> ticket.acceptTransfer(transfer(ticket), person, null, at);
            case DECLINE_TRANSFER -> ticket.declineTransfer(transfer(ticket), person, "", at);
            case ASK_OWNER -> ticket.askOwner(null, person, "", at);
            case DECIDE_OWNER -> ticket.decideOwner(someone, someone, null, null, person, "", at);
            case OFFER_FIRST -> ticket.offerFirstResponsibility(someone, someone, person, "", at);
            case DELIVER -> ticket.deliver(someone, person, at);
            case CONFIRM, SIGN -> ticket.confirmDelivery(Confirmation.CONFIRMED, null, person, null, at);
            case DISPUTE -> ticket.disputeDelivery("", at);
            case VERIFY -> ticket.verify(person, at);
            case CLOSE -> ticket.close(person, at);
            case REOPEN -> ticket.reopen("", person, at);
            case WITHDRAW -> ticket.withdraw("", person, at);
            case SNOOZE -> ticket.snooze(person, null, null, at);
            case WAKE -> ticket.wake(WakeCause.HAND, at);
            case MERGE -> ticket.merge(anotherOpen(ticket), "", true, person, null, at);
            case UNMERGE -> ticket.unmerge("", person, null, at);
        }
    }

    private static Ticket anotherOpen(Ticket like) {
        return new Ticket(new TicketId(new UUID(0, 1)), like.customer(), like.channel(), like.tier(), like.now());
    }

    private static @Nullable UUID transfer(Ticket ticket) {
        var waiting = ticket.now().transfer();
        return waiting == null ? null : waiting.id();
    }
}
