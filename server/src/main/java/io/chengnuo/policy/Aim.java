package io.chengnuo.policy;

/** Which strategic aim leads (战略目标). */
public enum Aim {
    /** 客户满意 */
    SATISFACTION,
    /** 客户忠诚 */
    LOYALTY,
    /** 差异化 */
    DIFFERENTIATION
}
