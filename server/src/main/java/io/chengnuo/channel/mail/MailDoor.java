package io.chengnuo.channel.mail;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether mail can go out at all; without a server the product shows links instead. */
@Component
public class MailDoor {

    private final SmtpSettings settings;
    private final ReplyAddress replies;
    private final MailboxNames mailboxes;

    MailDoor(SmtpSettings settings, ReplyAddress replies, MailboxNames mailboxes) {
        this.settings = settings;
        this.replies = replies;
        this.mailboxes = mailboxes;
    }

    /** Whether we write from this address: what comes from it is never a customer's. */
    public boolean isOurs(String address) {
        return address.equalsIgnoreCase(settings.from())
                || replies.ticketOf(address).isPresent()
                || mailboxes.include(address);
    }

    /** The address that customers see; none without a mail door. */
    public Optional<String> address() {
        return isOpen() ? Optional.ofNullable(settings.from()) : Optional.empty();
    }

    public boolean isOpen() {
        return settings.open();
    }
}
