package io.chengnuo.policy;

/** How soon it hurts (紧急程度). */
public enum Urgency {
    LOW,
    MEDIUM,
    HIGH
}
