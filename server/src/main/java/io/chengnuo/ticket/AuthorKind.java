package io.chengnuo.ticket;

/** Who speaks in a conversation. The product itself speaks as {@code SYSTEM}: such a message never counts as an answer. */
public enum AuthorKind {
    CUSTOMER,
    PERSON,
    SYSTEM
}
