package io.chengnuo.policy;

/** What a customer is worth to the company (客户价值分级). */
public enum Tier {
    HIGH,
    MIDDLE,
    LOW
}
