package io.chengnuo.channel.visit;

/** What became of a visit to a customer. */
public enum CustomerVisitState {
    PLANNED,
    HELD,
    CANCELLED
}
