package io.chengnuo.channel.mail;

import org.springframework.stereotype.Component;

/** Whether mail can go out at all; without a server the product shows links instead. */
@Component
public class MailDoor {

    private final SmtpSettings settings;

    MailDoor(SmtpSettings settings) {
        this.settings = settings;
    }

    public boolean isOpen() {
        return settings.open();
    }
}
