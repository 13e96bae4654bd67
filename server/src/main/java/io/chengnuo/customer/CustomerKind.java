package io.chengnuo.customer;

/** A person, or a firm that has contacts. */
public enum CustomerKind {
    PERSON,
    FIRM
}
