package io.chengnuo.channel.mail;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written and sent.
 *
 * @param kind the template in {@code resources/mail}
 * @param reason what made it necessary; a second mail for the same reason is not taken
 * @param recipient one address
 * @param values what the template names in double braces; they stand in the mail literally
 * @param ticket the ticket it is about
 */
public record Mail(
        String kind,
        String reason,
        String recipient,
        @Nullable String recipientName,
        Locale locale,
        Map<String, String> values,
        @Nullable UUID ticket) {}
