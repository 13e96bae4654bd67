package io.chengnuo.channel.mail;

import static io.chengnuo.channel.db.Tables.OUTGOING_MAILS;

import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail in the transaction that made it necessary; the job sends it later. */
@Component
public class Outbox {

    private static final String NO_DOOR = "no_mail_door";

    private final DSLContext sql;
    private final Clock clock;
    private final MailDoor door;
    private final MailThreads threads;

    Outbox(DSLContext sql, Clock clock, MailDoor door, MailThreads threads) {
        this.sql = sql;
        this.clock = clock;
        this.door = door;
        this.threads = threads;
    }

    /** Without a mail door it is kept, without its words, for the operator to see, and never sent: a week-old answer would only confuse. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Mail mail) {
        put(mail, clock.instant());
    }

    /** As {@link #put(Mail)}, not sent before a moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Mail mail, Instant from) {
        var now = clock.instant();
        var id = Ids.next(now);
        var thread = mail.ticket() == null || MailQueue.TO_COLLEAGUES.contains(mail.kind())
                ? MailThreads.Thread.NONE
                : threads.of(mail.ticket(), mail.recipient());
        var template = MailTemplate.of(mail.kind(), mail.locale());
        sql.insertInto(OUTGOING_MAILS)
                .set(OUTGOING_MAILS.ID, id)
                .set(OUTGOING_MAILS.KIND, mail.kind())
                .set(OUTGOING_MAILS.REASON, mail.reason())
                .set(OUTGOING_MAILS.RECIPIENT, mail.recipient())
                .set(OUTGOING_MAILS.RECIPIENT_NAME, mail.recipientName())
                .set(OUTGOING_MAILS.LOCALE, mail.locale().toLanguageTag())
                .set(OUTGOING_MAILS.SUBJECT, template.subjectWith(mail.values()))
                .set(OUTGOING_MAILS.BODY, door.isOpen() ? template.bodyWith(mail.values()) : "")
                .set(OUTGOING_MAILS.MESSAGE_ID, id.toString())
                .set(OUTGOING_MAILS.TICKET, mail.ticket())
                .set(OUTGOING_MAILS.INVITATION, door.isOpen() ? mail.invitation() : null)
                .set(OUTGOING_MAILS.SENDER, thread.sender())
                .set(OUTGOING_MAILS.SENDER_NAME, thread.senderName())
                .set(OUTGOING_MAILS.IN_REPLY_TO, thread.inReplyTo())
                .set(OUTGOING_MAILS.ANSWERS, thread.answers().toArray(String[]::new))
                .set(OUTGOING_MAILS.STATE, (door.isOpen() ? MailState.PENDING : MailState.FAILED).name())
                .set(OUTGOING_MAILS.PROBLEM, door.isOpen() ? null : NO_DOOR)
                .set(OUTGOING_MAILS.DUE_AT, from)
                .set(OUTGOING_MAILS.CREATED_AT, now)
                .onConflictDoNothing()
                .execute();
    }
}
