package io.chengnuo.policy;

/** Who may let the clocks of a request stand still for a reason. */
public enum Pauser {
    /** Whoever may answer the request. */
    HANDLER,
    /** Those who lead, up to the directors. */
    LEAD,
    MANAGER,
    /** Clocks do not stand still for it. */
    NOBODY
}
