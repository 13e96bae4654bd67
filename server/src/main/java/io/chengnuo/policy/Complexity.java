package io.chengnuo.policy;

/** Whether a request can be settled within the desk's own powers (复杂程度). */
public enum Complexity {
    GENERAL,
    COMPLEX
}
