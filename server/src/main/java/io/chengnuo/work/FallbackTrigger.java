package io.chengnuo.work;

/** What made the plan fail. */
public enum FallbackTrigger {
    /** 客户需求变化. */
    NEEDS_CHANGED,
    /** 系统故障. */
    SYSTEM_FAILED
}
