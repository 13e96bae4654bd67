package io.chengnuo.people;

/** The four support teams of a service policy, and any other. */
public enum TeamKind {
    CUSTOMER_SERVICE,
    TECHNICAL_SUPPORT,
    MARKETING_SUPPORT,
    CUSTOMER_RELATIONSHIP,
    OTHER
}
