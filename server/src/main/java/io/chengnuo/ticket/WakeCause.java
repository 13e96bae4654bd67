package io.chengnuo.ticket;

/** What brought a ticket back that was put off. */
public enum WakeCause {
    /** The time it was put off to. */
    TIME,
    /** The customer's words. */
    CUSTOMER,
    /** Somebody who did not want to wait. */
    HAND
}
