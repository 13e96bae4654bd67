package io.chengnuo.policy;

/** The three core goals an indicator serves (三大核心目标). */
public enum Goal {
    /** 体验提升 */
    EXPERIENCE,
    /** 效率优化 */
    EFFICIENCY,
    /** 关系深化 */
    RELATIONSHIP
}
