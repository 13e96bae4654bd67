package io.chengnuo.channel.mail;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it lies in the outbox, written and ready. {@code tries} counts the present one. {@code replyAbout}: the ticket that the
 * customer's reply belongs to.
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
        @Nullable String invitation) {}
