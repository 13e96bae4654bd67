package io.chengnuo.channel.mail.intake;

import io.chengnuo.channel.mail.MailDoor;
import io.chengnuo.channel.mail.read.ReadMail;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.customer.OwnAddresses;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what becomes of a mail. Who it says it is from proves nothing: words go to a ticket only when the sender is the ticket's
 * customer and the mail answers one of ours; somebody else's are held for a person. A machine's mail opens nothing and is answered by
 * nothing, so that two machines never talk to each other.
 */
@Component
class JudgeMail {

    private static final Pattern ORIGINAL = Pattern.compile("(?im)^Message-ID:\\s*<([^<>\\s]{1,300})>");

    private final FindThread threads;
    private final ReceivedMails mails;
    private final SameMail same;
    private final TakeMail take;
    private final TakeColleague colleague;
    private final SenderProof proof;
    private final MailDoor door;
    private final OwnAddresses own;
    private final RecogniseCustomer recognise;
    private final TicketBriefs tickets;
    private final Clock clock;

    JudgeMail(
            FindThread threads,
            ReceivedMails mails,
            SameMail same,
            TakeMail take,
            TakeColleague colleague,
            SenderProof proof,
            MailDoor door,
            OwnAddresses own,
            RecogniseCustomer recognise,
            TicketBriefs tickets,
            Clock clock) {
        this.threads = threads;
        this.mails = mails;
        this.same = same;
        this.take = take;
        this.colleague = colleague;
        this.proof = proof;
        this.door = door;
        this.own = own;
        this.recognise = recognise;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Verdict judge(ReceivedMail received, ReadMail mail) {
        var thread = threads.of(mail);
        var about = thread == null ? null : thread.ticket().id().value();
        return switch (mail.kind()) {
            case BOUNCE -> Verdict.ignored("bounce", about == null ? bounced(mail) : about);
            case AUTOMATIC -> Verdict.ignored("automatic", about);
            case BULK -> thread == null ? Verdict.quarantined("bulk") : written(received, mail, thread);
            case WRITTEN -> written(received, mail, thread);
        };
    }

    /** It would be taken, if what it asks for were not refused with this code. */
    @Transactional(propagation = Propagation.MANDATORY)
    Verdict refused(ReadMail mail, String code) {
        var thread = threads.of(mail);
        return thread == null
                ? Verdict.quarantined(code)
                : Verdict.quarantined(code, thread.ticket().id().value());
    }

    private Verdict written(ReceivedMail received, ReadMail mail, FindThread.@Nullable Thread thread) {
        var from = mail.from();
        if (from == null) {
            return Verdict.quarantined("no_sender");
        }
        var identity = Identity.parse(IdentityKind.MAIL, from.address()).orElse(null);
        if (identity == null) {
            return Verdict.quarantined("invalid_sender");
        }
        if (own.include(identity) || door.isOurs(from.address())) {
            return Verdict.quarantined("own_address");
        }
        var before = same.elsewhere(received, mail);
        if (before != null) {
            return before;
        }
        var ofColleague = colleague.of(received, mail, from.address(), thread);
        if (ofColleague.isPresent()) {
            return ofColleague.get();
        }
        if (proof.of(received.mailbox(), mail) == SenderProof.Verdict.FORGED) {
            return thread == null
                    ? Verdict.quarantined("sender_forged")
                    : Verdict.quarantined("sender_forged", thread.ticket().id().value());
        }
        if (thread == null) {
            return take.asNew(mail, identity);
        }
        var known = recognise.owners(List.of(identity)).get(identity);
        var ticket = thread.ticket();
        if (known != null && mail.oneSender() && known.customer().value().equals(ticket.customer())) {
            return ticket.takesWords(clock.instant()) ? take.onto(mail, ticket) : take.asNew(mail, identity);
        }
        return thread.by() == FindThread.By.NUMBER
                ? take.asNew(mail, identity)
                : Verdict.quarantined("unknown_sender", ticket.id().value());
    }

    /** A person looked at it and says that it is a request of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    Verdict open(ReadMail mail) {
        var from = Objects.requireNonNull(mail.from(), "a mail without a sender cannot be opened");
        return take.asNew(mail, Identity.read(IdentityKind.MAIL, from.address(), "sender"));
    }

    /** A person looked at it and says that it belongs to this ticket. */
    @Transactional(propagation = Propagation.MANDATORY)
    Verdict append(ReadMail mail, UUID ticket) {
        return take.onto(mail, tickets.survivor(tickets.require(new TicketId(ticket))));
    }

    /** The ticket of the mail that could not be delivered. */
    private @Nullable UUID bounced(ReadMail mail) {
        var told = mail.files().stream()
                .filter(file ->
                        file.type().startsWith("message/") || file.type().startsWith("text/"))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .flatMap(text -> ORIGINAL.matcher(text).results())
                .map(found -> found.group(1))
                .limit(10)
                .toList();
        return mails.ticketOf(told).orElse(null);
    }
}
