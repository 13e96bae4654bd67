package io.chengnuo.work;

/** Whether the solution is one of the house or made for the case. */
public enum PlanKind {
    /** 标准方案. */
    STANDARD,
    /** 定制方案. */
    TAILORED
}
