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
 * @param invitation an iCalendar text that goes with it
 */
public record Mail(
        String kind,
        String reason,
        String recipient,
        @Nullable String recipientName,
        Locale locale,
        Map<String, String> values,
        @Nullable UUID ticket,
        @Nullable String invitation) {

    public Mail(
            String kind,
            String reason,
            String recipient,
            @Nullable String recipientName,
            Locale locale,
            Map<String, String> values,
            @Nullable UUID ticket) {
        this(kind, reason, recipient, recipientName, locale, values, ticket, null);
    }

    /** The same with an entry for the recipient's calendar. */
    public Mail inviting(@Nullable String calendar) {
        return new Mail(kind, reason, recipient, recipientName, locale, values, ticket, calendar);
    }
}
