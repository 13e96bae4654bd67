package io.chengnuo.policy;

/** How many people or how much business it touches (影响范围). */
public enum Impact {
    LOW,
    MEDIUM,
    HIGH
}
