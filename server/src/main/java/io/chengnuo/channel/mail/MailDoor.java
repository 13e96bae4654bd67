package io.chengnuo.channel.mail;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether mail can go out at all; without a server the product shows links instead. */
@Component
public class MailDoor {

    private final SmtpSettings settings;
    private final ReplyAddress replies;

    MailDoor(SmtpSettings settings, ReplyAddress replies) {
        this.settings = settings;
        this.replies = replies;
    }

    /** Whether we write from this address: what comes from it is never a customer's. */
    public boolean isOurs(String address) {
        return address.equalsIgnoreCase(settings.from())
                || replies.ticketOf(address).isPresent();
    }

    /** The address that customers see; none without a mail door. */
    public Optional<String> address() {
        return isOpen() ? Optional.ofNullable(settings.from()) : Optional.empty();
    }

    public boolean isOpen() {
        return settings.open();
    }
}
