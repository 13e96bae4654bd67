package io.chengnuo.channel.mail.intake;

import io.chengnuo.channel.mail.intake.FindThread.By;
import io.chengnuo.channel.mail.intake.FindThread.Thread;
import io.chengnuo.channel.mail.read.ReadMail;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Acting;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.AnswerTicket;
import io.chengnuo.ticket.TicketScope;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A colleague answers a customer by mail. What is written goes out in the company's name, so both have to be there: our signed address, which
 * only somebody has who got the mail about this ticket, and the word of our own server that his domain sent it. His rights are those he has at
 * the desk. Everything else is held for a person.
 */
@Component
class TakeColleague {

    private final Organisation organisation;
    private final SenderProof proof;
    private final Access access;
    private final TicketScope scope;
    private final AnswerTicket answer;
    private final TakeMail take;

    TakeColleague(
            Organisation organisation,
            SenderProof proof,
            Access access,
            TicketScope scope,
            AnswerTicket answer,
            TakeMail take) {
        this.organisation = organisation;
        this.proof = proof;
        this.access = access;
        this.scope = scope;
        this.answer = answer;
        this.take = take;
    }

    /** Empty when it is not from a colleague's address. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Verdict> of(ReceivedMail received, ReadMail mail, String from, @Nullable Thread thread) {
        return organisation.personOf(from).map(person -> judged(received, mail, person, thread));
    }

    private Verdict judged(ReceivedMail received, ReadMail mail, UUID person, @Nullable Thread thread) {
        if (thread == null
                || thread.by() != By.ADDRESS
                || proof.of(received.mailbox(), mail) != SenderProof.Verdict.PROVEN) {
            return thread == null
                    ? Verdict.quarantined("colleague_unproven")
                    : Verdict.quarantined(
                            "colleague_unproven", thread.ticket().id().value());
        }
        var ticket = thread.ticket().id();
        return Acting.person(person, "mail").call(() -> {
            if (!access.has(Right.TICKET_REPLY)
                    || scope.among(Set.of(ticket.value()), Right.TICKET_REPLY).isEmpty()) {
                return Verdict.quarantined("no_right", ticket.value());
            }
            var message = answer.answer(ticket, person, AnswerKind.ANSWER, take.words(mail), take.keep(mail));
            return new Verdict(MailOutcome.APPENDED, null, ticket.value(), message);
        });
    }
}
