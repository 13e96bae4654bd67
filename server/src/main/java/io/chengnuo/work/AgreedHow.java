package io.chengnuo.work;

/** How the customer said yes. */
public enum AgreedHow {
    /** 自助门户, by the customer. */
    PORTAL,
    /** 电话. */
    PHONE,
    /** 书面, mail or chat. */
    WRITTEN,
    /** 当面. */
    IN_PERSON
}
