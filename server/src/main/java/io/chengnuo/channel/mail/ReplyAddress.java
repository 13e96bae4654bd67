package io.chengnuo.channel.mail;

import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.files.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The address that a mail about a ticket asks replies to: it names the ticket and carries our signature, so that nobody can make one up.
 * In hexadecimal letters, because mail programs change the case of addresses.
 */
@Component
public class ReplyAddress {

    private static final String PLACE = "{ticket}";
    private static final int SIGNED_BYTES = 8;
    private static final Pattern TOKEN = Pattern.compile("([0-9a-f]{32})([0-9a-f]{16})");

    private final String before;
    private final String after;
    private final byte[] secret;

    ReplyAddress(ReplySettings settings, Secrets secrets) {
        var pattern =
                settings.replyTo() == null ? "" : settings.replyTo().strip().toLowerCase(Locale.ROOT);
        var at = pattern.indexOf(PLACE);
        if (!pattern.isEmpty() && (at < 0 || pattern.indexOf('@') < at)) {
            throw new IllegalStateException(
                    "CHENGNUO_MAIL_REPLY_TO needs {ticket} before the @, for example support+{ticket}@example.com");
        }
        this.before = at < 0 ? "" : pattern.substring(0, at);
        this.after = at < 0 ? "" : pattern.substring(at + PLACE.length());
        this.secret = secrets.key("mail-replies");
    }

    /** Empty when the installation has no such address. */
    public Optional<String> of(UUID ticket) {
        return after.isEmpty() ? Optional.empty() : Optional.of(before + token(ticket) + after);
    }

    /** The ticket that the address names, if the signature is ours and of this company. */
    public Optional<UUID> ticketOf(String address) {
        var text = address.toLowerCase(Locale.ROOT);
        if (after.isEmpty() || !text.startsWith(before) || !text.endsWith(after)) {
            return Optional.empty();
        }
        var matcher = TOKEN.matcher(
                text.substring(before.length(), Math.max(before.length(), text.length() - after.length())));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var ticket = uuid(matcher.group(1));
        return MessageDigest.isEqual(
                        signature(ticket).getBytes(StandardCharsets.US_ASCII),
                        matcher.group(2).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(ticket)
                : Optional.empty();
    }

    private String token(UUID ticket) {
        return ticket.toString().replace("-", "") + signature(ticket);
    }

    private String signature(UUID ticket) {
        return HexFormat.of().formatHex(Sha256.keyed(secret, Tenancy.require() + " " + ticket), 0, SIGNED_BYTES);
    }

    private static UUID uuid(String hex) {
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16));
    }
}
