package io.chengnuo.policy;

/** The fifteen layers of a service policy; a chapter says which it is. */
public enum Layer {
    STRATEGY,
    STANDARDS,
    CHANNELS,
    COMPLAINTS,
    CUSTOMER_DATA,
    SUPERVISION,
    TRAINING,
    COLLABORATION,
    CRISIS,
    IMPROVEMENT,
    CULTURE,
    TECHNOLOGY,
    COST,
    LEGAL,
    CLOSED_LOOP
}
