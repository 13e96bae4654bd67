package io.chengnuo.work;

/** Why a ticket went back to an earlier stage. */
public enum ReworkCause {
    /** 资料缺失: something was not asked or not written down. */
    MISSING_DATA,
    /** 需求变更: the customer wants something else. */
    NEED_CHANGED,
    /** 验收不通过: an item of the acceptance failed. */
    TEST_FAILED,
    /** 处理差错: our own mistake. */
    OUR_MISTAKE,
    OTHER
}
