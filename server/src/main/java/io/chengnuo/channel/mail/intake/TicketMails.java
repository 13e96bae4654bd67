package io.chengnuo.channel.mail.intake;

import static io.chengnuo.channel.db.Tables.RECEIVED_MAILS;

import io.chengnuo.channel.mail.read.MailPage;
import io.chengnuo.channel.mail.read.Smime;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.ticket.FilesWithheld;
import io.chengnuo.ticket.TicketId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails that became a ticket and its messages, for the desk. */
@Component
class TicketMails {

    private static final int MOST = 200;
    private static final String TICKET = "ticket";

    private final DSLContext sql;
    private final ReceivedMails mails;
    private final ReceiveMail receive;
    private final FileStore files;
    private final ObjectProvider<FilesWithheld> withheld;

    TicketMails(
            DSLContext sql,
            ReceivedMails mails,
            ReceiveMail receive,
            FileStore files,
            ObjectProvider<FilesWithheld> withheld) {
        this.sql = sql;
        this.mails = mails;
        this.receive = receive;
        this.files = files;
        this.withheld = withheld;
    }

    /**
     * A mail as a line.
     *
     * @param page whether it has a page of its own
     * @param encrypted its words are for a key that we do not have
     * @param signature what its S/MIME signature was worth when it came; null without one
     */
    record Entry(
            UUID id,
            UUID message,
            boolean page,
            boolean encrypted,
            Smime.@Nullable State signature,
            @Nullable String signer) {}

    /** All its words, quotations too; {@code remotePictures}: how many pictures of its page lie elsewhere. */
    record Whole(UUID id, @Nullable String text, boolean page, int remotePictures) {}

    @Transactional(readOnly = true)
    List<Entry> of(UUID ticket) {
        return sql.select(
                        RECEIVED_MAILS.ID,
                        RECEIVED_MAILS.MESSAGE,
                        RECEIVED_MAILS.PAGE,
                        RECEIVED_MAILS.ENCRYPTED,
                        RECEIVED_MAILS.SIGNATURE,
                        RECEIVED_MAILS.SIGNER)
                .from(RECEIVED_MAILS)
                .where(RECEIVED_MAILS.TICKET.eq(ticket))
                .and(RECEIVED_MAILS.STATE.in(MailOutcome.OPENED.name(), MailOutcome.APPENDED.name()))
                .orderBy(RECEIVED_MAILS.ID)
                .limit(MOST)
                .fetch(row -> new Entry(
                        row.value1(),
                        Objects.requireNonNullElse(row.value2(), ticket),
                        row.value3(),
                        row.value4(),
                        row.value5() == null ? null : Smime.State.valueOf(row.value5()),
                        row.value6()));
    }

    @Transactional(readOnly = true)
    Whole whole(UUID ticket, UUID mail) {
        var received = require(ticket, mail);
        var read = receive.read(received).orElseThrow(() -> new NotFound("no_such_received_mail"));
        var page = MailPage.of(receive.raw(received), false, null);
        return new Whole(
                mail,
                read.text(),
                page.isPresent(),
                page.map(MailPage::remotePictures).orElse(0));
    }

    /** {@code remote} null leaves pictures out that lie elsewhere. */
    @Transactional(readOnly = true)
    MailPage page(UUID ticket, UUID mail, @Nullable Function<String, String> remote) {
        return MailPage.of(receive.raw(require(ticket, mail)), seesEveryFile(ticket), remote)
                .orElseThrow(() -> new NotFound("no_such_page"));
    }

    /** Held mail names a ticket too, but is no part of it before somebody said so. */
    private ReceivedMail require(UUID ticket, UUID mail) {
        var received = mails.require(mail);
        var taken = received.state() == MailOutcome.OPENED || received.state() == MailOutcome.APPENDED;
        if (!taken || !ticket.equals(received.ticket())) {
            throw new NotFound("no_such_received_mail");
        }
        return received;
    }

    /** Pictures of a mail are files of the ticket as well: who does not see them there does not see them here. */
    private boolean seesEveryFile(UUID ticket) {
        var rules = withheld.stream().toList();
        return rules.isEmpty()
                || files.of(TICKET, ticket).stream()
                        .noneMatch(
                                file -> rules.stream().anyMatch(rule -> rule.hides(new TicketId(ticket), file.id())));
    }
}
