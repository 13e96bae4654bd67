package io.chengnuo.channel.mail.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was understood. {@code text} is the plain text, made from the page where there is no other; {@code html} is cleaned
 * and may be shown; {@code visibleText} is what its author wrote this time, without what is quoted and without the signature.
 *
 * @param messageId without angle brackets, as are those of {@code references}, the nearest ancestor first
 * @param recipients every address it names as a receiver, also those of the envelope that a server wrote down; lower case
 * @param signed whether it carries an S/MIME or PGP signature; {@link Smime} says what one is worth
 * @param encrypted whether its words are for somebody's key: we cannot read them, and keep it as it is
 * @param authentication what servers noted about who sent it (RFC 8601), the last first; anybody can write such a note
 * @param oneSender whether From is there once and names one address
 */
public record ReadMail(
        @Nullable String messageId,
        List<String> references,
        @Nullable Sender from,
        List<String> to,
        List<String> recipients,
        String subject,
        @Nullable String text,
        @Nullable String html,
        String visibleText,
        List<Part> files,
        Kind kind,
        boolean signed,
        boolean encrypted,
        List<String> authentication,
        boolean oneSender) {

    /** Who it says it is from. Proves nothing. {@code address} is in lower case. */
    public record Sender(String address, @Nullable String name) {}

    /** A file that came with it. {@code inline}: a picture within the page, under {@code contentId}. */
    public record Part(
            String name,
            String type,
            byte[] bytes,
            @Nullable String contentId,
            boolean inline) {}

    /** Whether a person wrote it. */
    public enum Kind {
        WRITTEN,
        /** A server could not deliver something. */
        BOUNCE,
        /** Out of office, received, and the like. */
        AUTOMATIC,
        /** To many at once. */
        BULK
    }
}
