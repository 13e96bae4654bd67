package io.chengnuo.work;

/** How the agent made sure who asks. */
public enum IdentityMeans {
    /** 回拨登记电话. */
    PHONE_CALL_BACK,
    /** 核对订单或序列号. */
    ORDER_NUMBER,
    /** 验证码. */
    ONE_TIME_CODE,
    /** 证件. */
    DOCUMENT,
    /** 对接人熟识. */
    KNOWN
}
