package io.chengnuo.ticket;

/** Who may read a message: the customer too, or staff only. */
public enum Visibility {
    PUBLIC,
    INTERNAL
}
