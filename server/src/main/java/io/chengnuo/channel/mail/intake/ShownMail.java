package io.chengnuo.channel.mail.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail, and what it says.
 *
 * @param ticket the id of the ticket it opened, went to, or is about; {@code ticketNumber} is what people call it
 * @param reason why it is in quarantine or ignored, a stable word
 * @param message null when its bytes cannot be read as a mail
 */
record ShownMail(
        UUID id,
        MailOutcome outcome,
        @Nullable UUID ticket,
        @Nullable String ticketNumber,
        @Nullable String reason,
        @Nullable Message message,
        String mailbox,
        long size,
        Instant receivedAt,
        int version) {

    /**
     * @param id the mail's own Message-ID, without angle brackets
     * @param html cleaned: no script, no style, nothing fetched from elsewhere; pictures within the mail as {@code cid:} addresses
     * @param visibleText what the sender wrote this time, without quotation and signature
     */
    record Message(
            @Nullable String id,
            @Nullable String from,
            @Nullable String fromName,
            List<String> to,
            String subject,
            @Nullable String text,
            @Nullable String html,
            String visibleText,
            boolean signed,
            List<Attachment> attachments) {}

    /** {@code type} as the mail says; {@code size} in bytes; {@code sha256} in lower-case hex. */
    record Attachment(
            String name,
            String type,
            long size,
            String sha256,
            @Nullable String contentId,
            boolean inline) {}
}
