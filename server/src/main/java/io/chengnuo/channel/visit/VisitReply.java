package io.chengnuo.channel.visit;

/** What the customer said to the time of a visit. */
public enum VisitReply {
    ASKED,
    CONFIRMED,
    OTHER_TIME
}
