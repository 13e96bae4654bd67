package io.chengnuo.channel.mail.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that came in, as its row says. {@code reason}: a stable word for why it is where it is. */
record ReceivedMail(
        UUID id,
        String mailbox,
        UUID file,
        long size,
        MailOutcome state,
        @Nullable String reason,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String subject,
        @Nullable UUID ticket,
        @Nullable UUID message,
        Instant receivedAt,
        @Nullable Instant settledAt,
        int version) {}
