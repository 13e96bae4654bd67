package io.chengnuo.procedure;

/** Which customers a procedure is for. */
public enum Side {
    FIRM,
    PRIVATE
}
