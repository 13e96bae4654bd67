package io.chengnuo.approval;

/** Where a request for approval stands. All but WAITING are final. */
enum ApprovalState {
    WAITING,
    APPROVED,
    REJECTED,
    SENT_BACK,
    WITHDRAWN
}
