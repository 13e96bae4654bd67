package io.chengnuo.work;

/** How often a fault shows. */
public enum DefectFrequency {
    ALWAYS,
    OFTEN,
    SOMETIMES,
    ONCE
}
