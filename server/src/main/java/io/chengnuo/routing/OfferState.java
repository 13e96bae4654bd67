package io.chengnuo.routing;

/** What became of an offer. */
enum OfferState {
    OFFERED,
    ACCEPTED,
    DECLINED,
    TIMED_OUT,
    WITHDRAWN
}
