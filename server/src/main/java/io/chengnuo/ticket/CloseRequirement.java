package io.chengnuo.ticket;

/** What must be true before a ticket may be closed (闭环). */
public enum CloseRequirement {
    /** It names what it is about and who received it. */
    RECORDED,
    /** A result was delivered and not disputed. */
    HANDLED,
    /** A person checked the result. */
    VERIFIED,
    /** The customer has the result: confirmed, signed, or told and silent for the set time. */
    REPORTED_BACK
}
