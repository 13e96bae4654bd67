package io.chengnuo.policy;

/** Why a clock may stand still; every pause is shown with its reason. */
public enum PauseReason {
    WAITING_CUSTOMER
}
