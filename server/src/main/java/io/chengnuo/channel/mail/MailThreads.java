package io.chengnuo.channel.mail;

import static io.chengnuo.channel.db.Tables.RECEIVED_MAILS;

import io.chengnuo.channel.connector.Connector;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers come from the address that the customer wrote to, and name the mails they answer, so that his mail program shows one
 * conversation. Only mails of the one who is answered are named.
 */
@Component
class MailThreads {

    private static final int MOST_ANCESTORS = 10;
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e&&[^<>]]{1,250}");

    private final DSLContext sql;
    private final MailboxNames mailboxes;

    MailThreads(DSLContext sql, MailboxNames mailboxes) {
        this.sql = sql;
        this.mailboxes = mailboxes;
    }

    /** {@code answers}: the ids of the mails before this one, the oldest first; null sender: the usual one. */
    record Thread(@Nullable String sender, @Nullable String senderName, List<String> answers) {

        static final Thread NONE = new Thread(null, null, List.of());

        @Nullable
        String inReplyTo() {
            return answers.isEmpty() ? null : answers.getLast();
        }
    }

    private record Earlier(
            String mailbox,
            @Nullable String messageId,
            @Nullable String sender) {}

    @Transactional(propagation = Propagation.MANDATORY)
    Thread of(UUID ticket, String recipient) {
        var earlier = sql.select(RECEIVED_MAILS.MAILBOX, RECEIVED_MAILS.MESSAGE_ID, RECEIVED_MAILS.SENDER)
                .from(RECEIVED_MAILS)
                .where(RECEIVED_MAILS.TICKET.eq(ticket))
                .and(RECEIVED_MAILS.STATE.in("OPENED", "APPENDED"))
                .orderBy(RECEIVED_MAILS.ID.desc())
                .limit(MOST_ANCESTORS)
                .fetch(row -> new Earlier(row.value1(), row.value2(), row.value3()));
        if (earlier.isEmpty()) {
            return Thread.NONE;
        }
        var mailbox = mailboxes
                .find(earlier.getFirst().mailbox())
                .filter(Connector::enabled)
                .filter(connector -> connector.setting("address") != null)
                .orElse(null);
        return new Thread(
                mailbox == null ? null : mailbox.require("address"),
                mailbox == null ? null : mailbox.setting("fromName"),
                earlier.stream()
                        .filter(mail -> recipient.equalsIgnoreCase(mail.sender()))
                        .map(Earlier::messageId)
                        .filter(id -> id != null && PLAIN.matcher(id).matches())
                        .toList()
                        .reversed());
    }
}
