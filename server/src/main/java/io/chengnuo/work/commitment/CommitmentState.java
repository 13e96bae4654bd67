package io.chengnuo.work.commitment;

/** How far a commitment has come. It binds the company only once it is MADE. */
enum CommitmentState {
    /** 待审批: whoever wants to make it does not hold the power; others decide. */
    WAITING,
    MADE,
    REFUSED,
    /** 已撤回: whoever wanted it no longer does. */
    WITHDRAWN
}
