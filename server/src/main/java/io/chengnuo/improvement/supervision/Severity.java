package io.chengnuo.improvement.supervision;

/** How much a finding weighs (轻微、一般、严重). */
public enum Severity {
    MINOR,
    MAJOR,
    CRITICAL
}
