package io.chengnuo.approval;

/** What one of the people asked may say. */
enum Verdict {
    APPROVE,
    REJECT,
    SEND_BACK
}
