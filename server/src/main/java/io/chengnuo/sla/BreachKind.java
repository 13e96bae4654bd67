package io.chengnuo.sla;

/** Why promises are broken, in few words, so that causes can be counted. */
public enum BreachKind {
    /** Too few people, or too many requests at once. */
    CAPACITY,
    /** Whoever had it could not solve it. */
    SKILL,
    /** It went from hand to hand, or was seen late. */
    HANDOVER,
    /** Another department did not deliver. */
    OTHER_DEPARTMENT,
    SUPPLIER,
    /** A system did not work. */
    SYSTEM,
    /** The customer's word or presence was missing. */
    CUSTOMER,
    /** It was taken for something else. */
    MISCLASSIFIED,
    OTHER
}
