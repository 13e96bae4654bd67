package io.chengnuo.channel.mail.read;

/** The bytes are no mail, or one that nobody should try to read whole. {@code reason} is a stable word. */
public final class UnreadableMail extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    UnreadableMail(String reason) {
        super(reason);
        this.reason = reason;
    }

    UnreadableMail(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
