package io.chengnuo.policy;

/** Why a clock may stand still; every pause is shown with its reason. */
public enum PauseReason {
    WAITING_CUSTOMER,
    /** For parts, a maker or another company. */
    WAITING_SUPPLIER,
    /** Until a day that was agreed with the customer. */
    AGREED_DATE
}
