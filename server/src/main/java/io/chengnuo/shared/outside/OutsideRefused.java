package io.chengnuo.shared.outside;

import io.chengnuo.shared.Conflict;

/**
 * We do not call this address. The caller learns only that; the reason is for the log, because it would tell what is within our network.
 * Nothing was sent.
 */
public final class OutsideRefused extends Conflict {

    private final Reason reason;

    public enum Reason {
        /** Not a plain https address, or a spelling of a host that is not canonical. */
        SPELLING,
        /** The operator has not listed the host. */
        NOT_LISTED,
        /** The host is listed, this port of it is not. */
        PORT,
        /** Without TLS. */
        PLAIN,
        /** The name leads to an address that is not a public one. */
        ADDRESS
    }

    OutsideRefused(Reason reason) {
        super("outside_not_allowed");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
