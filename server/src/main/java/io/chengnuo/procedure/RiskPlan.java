package io.chengnuo.procedure;

/** Which requests need a risk plan before execution. */
public enum RiskPlan {
    NEVER,
    HIGH_RISK,
    ALWAYS
}
