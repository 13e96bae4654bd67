package io.chengnuo.channel.mail;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it lies in the outbox, written and ready. {@code tries} counts the present one. {@code replyAbout}: the ticket that the
 * customer's reply belongs to. {@code sender}: which of our addresses it comes from, null for the usual one. {@code answers}: the ids of the
 * mails before it, the oldest first.
 */
record OutgoingMail(
        UUID id,
        String recipient,
        @Nullable String recipientName,
        Locale locale,
        String subject,
        String body,
        String messageId,
        int tries,
        @Nullable UUID replyAbout,
        @Nullable String invitation,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String inReplyTo,
        List<String> answers) {}
