package io.chengnuo.policy.standard;

public enum StandardState {
    IN_FORCE,
    RETIRED
}
