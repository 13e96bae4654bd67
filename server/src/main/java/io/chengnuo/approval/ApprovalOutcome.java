package io.chengnuo.approval;

/** How asking ended. */
public enum ApprovalOutcome {
    APPROVED,
    REJECTED,
    /** 退回修改: not like this; whoever asked may ask again, changed. */
    SENT_BACK,
    WITHDRAWN
}
