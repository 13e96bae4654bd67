package io.chengnuo.work;

/** What became of the asking. */
public enum ExceptionState {
    ASKED,
    APPROVED,
    REJECTED
}
