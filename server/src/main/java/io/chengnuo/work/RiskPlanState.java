package io.chengnuo.work;

/** How far the plan for the risks is. */
public enum RiskPlanState {
    ASKED,
    APPROVED,
    REJECTED
}
