package io.chengnuo.workspace.imports;

/** What a file holds. */
public enum ImportKind {
    CUSTOMERS,
    TICKETS,
    REGISTER
}
