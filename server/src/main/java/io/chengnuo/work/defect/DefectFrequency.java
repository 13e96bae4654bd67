package io.chengnuo.work.defect;

/** How often a fault shows. */
public enum DefectFrequency {
    ALWAYS,
    OFTEN,
    SOMETIMES,
    ONCE
}
