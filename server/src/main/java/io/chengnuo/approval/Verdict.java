package io.chengnuo.approval;

/** What one of the people asked may say. */
public enum Verdict {
    APPROVE,
    REJECT,
    SEND_BACK
}
