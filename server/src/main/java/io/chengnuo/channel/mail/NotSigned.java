package io.chengnuo.channel.mail;

import jakarta.mail.MessagingException;

/** The key of the domain is there and cannot be used: the mail waits, it does not leave unsigned. */
final class NotSigned extends MessagingException {

    NotSigned(RuntimeException cause) {
        super("the key that signs cannot be used", cause);
    }
}
