package io.chengnuo.work;

/** How often a fault shows. */
enum DefectFrequency {
    ALWAYS,
    OFTEN,
    SOMETIMES,
    ONCE
}
