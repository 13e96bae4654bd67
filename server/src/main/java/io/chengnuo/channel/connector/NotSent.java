package io.chengnuo.channel.connector;

/** What went wrong on the way to words that were to be sent, with what it means for them. */
public final class NotSent extends RuntimeException {

    private final transient Sent sent;

    public NotSent(Sent sent) {
        super(sent.toString());
        this.sent = sent;
    }

    public Sent sent() {
        return sent;
    }

    /** As a problem of the connection, for its test. */
    public String problem() {
        return switch (sent) {
            case Sent.Taken taken -> "broke";
            case Sent.Later later -> later.problem();
            case Sent.Refused refused -> refused.problem();
            case Sent.Unclear unclear -> unclear.problem();
        };
    }
}
