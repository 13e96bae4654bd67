package io.chengnuo.channel.mail.intake;

import io.chengnuo.channel.mail.ReplyAddress;
import io.chengnuo.channel.mail.read.ReadMail;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which ticket a mail goes on with: first by our signed address, then by the mails it answers, then by a number in its subject. A number
 * is only a hint, because anybody can write one.
 */
@Component
class FindThread {

    private static final Pattern NUMBER = Pattern.compile("\\bSR-\\d{4}-\\d{6,}\\b");

    private final ReplyAddress replies;
    private final ReceivedMails mails;
    private final TicketBriefs tickets;

    FindThread(ReplyAddress replies, ReceivedMails mails, TicketBriefs tickets) {
        this.replies = replies;
        this.mails = mails;
        this.tickets = tickets;
    }

    /** How sure it is that the mail belongs to the ticket. */
    enum By {
        ADDRESS,
        REFERENCE,
        NUMBER
    }

    record Thread(TicketBrief ticket, By by) {}

    @Nullable
    Thread of(ReadMail mail) {
        var signed = mail.recipients().stream()
                .map(replies::ticketOf)
                .flatMap(Optional::stream)
                .findFirst();
        return signed.flatMap(id -> tickets.find(new TicketId(id)))
                .map(ticket -> new Thread(ticket, By.ADDRESS))
                .or(() -> mails.ticketOf(mail.references())
                        .flatMap(id -> tickets.find(new TicketId(id)))
                        .map(ticket -> new Thread(ticket, By.REFERENCE)))
                .or(() -> NUMBER.matcher(mail.subject())
                        .results()
                        .map(found -> tickets.find(found.group()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(ticket -> new Thread(ticket, By.NUMBER)))
                .map(thread -> new Thread(tickets.survivor(thread.ticket()), thread.by()))
                .orElse(null);
    }
}
