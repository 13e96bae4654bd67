package io.chengnuo.approval;

/** How many of the people of a step must agree. */
public enum Quorum {
    /** 会签: every one of them. */
    ALL,
    /** 或签: the first one decides. */
    ANY
}
