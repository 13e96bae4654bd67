package io.chengnuo.procedure;

/** From when on a procedure refuses a hand-over, delivery or closing whose record is not filled in. */
public enum Binding {
    /** From the opening: for work that must not be done without its record. */
    ALWAYS,
    /** Once somebody began the record: small matters are settled without one, what is begun is finished. */
    ONCE_BEGUN
}
