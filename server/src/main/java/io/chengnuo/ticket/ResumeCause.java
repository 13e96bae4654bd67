package io.chengnuo.ticket;

/** What let a ticket go on. */
public enum ResumeCause {
    PERSON,
    CUSTOMER,
    /** It had waited as long as the policy lets it. */
    LIMIT,
    DELIVERY
}
