package io.chengnuo.sla;

/** What on the ticket started or ended a clock. */
public enum Cause {
    OPENED,
    RECLASSIFIED,
    REOPENED,
    DISPUTED,
    TRANSFER_REQUESTED,
    ANSWERED,
    DELIVERED,
    TRANSFER_ACCEPTED,
    TRANSFER_DECLINED,
    CLOSED,
    WITHDRAWN,
    /** Goes on in another ticket that came first. */
    MERGED
}
