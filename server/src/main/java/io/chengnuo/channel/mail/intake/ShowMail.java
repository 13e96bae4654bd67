package io.chengnuo.channel.mail.intake;

import io.chengnuo.channel.mail.read.ReadMail;
import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Puts together what a door answers about a mail. */
@Component
class ShowMail {

    private final ReceiveMail receive;
    private final FileStore files;
    private final TicketBriefs tickets;

    ShowMail(ReceiveMail receive, FileStore files, TicketBriefs tickets) {
        this.receive = receive;
        this.files = files;
        this.tickets = tickets;
    }

    ShownMail of(ReceivedMail mail) {
        var number = mail.ticket() == null
                ? null
                : tickets.find(new TicketId(mail.ticket()))
                        .map(ticket -> ticket.number())
                        .orElse(null);
        return new ShownMail(
                mail.id(),
                mail.state(),
                mail.ticket(),
                number,
                mail.reason(),
                receive.read(mail).map(ShowMail::message).orElse(null),
                mail.mailbox(),
                mail.size(),
                mail.receivedAt(),
                mail.version());
    }

    InputStream bytes(StoredFile file) {
        return files.open(file);
    }

    private static ShownMail.Message message(ReadMail mail) {
        var from = mail.from();
        return new ShownMail.Message(
                mail.messageId(),
                from == null ? null : from.address(),
                from == null ? null : from.name(),
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.visibleText(),
                mail.signed(),
                mail.files().stream().map(ShowMail::attachment).toList());
    }

    private static ShownMail.Attachment attachment(ReadMail.Part part) {
        return new ShownMail.Attachment(
                part.name(),
                part.type(),
                part.bytes().length,
                Sha256.hex(part.bytes()),
                part.contentId(),
                part.inline());
    }
}
