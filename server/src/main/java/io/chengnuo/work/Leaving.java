package io.chengnuo.work;

/** How a ticket left a stage. */
public enum Leaving {
    /** 完成, on to the next. */
    ADVANCED,
    /** 退回, to an earlier one. */
    SENT_BACK,
    /** 换流程, to another procedure. */
    SWITCHED,
    /** 交付, the result went to the customer. */
    DELIVERED,
    /** 客户不认可, the customer does not accept. */
    DISPUTED,
    /** 重开, taken up again after the end. */
    REOPENED,
    /** 结束, the ticket was closed or withdrawn. */
    ENDED
}
