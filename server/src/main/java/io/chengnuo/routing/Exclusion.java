package io.chengnuo.routing;

/** Why somebody was not chosen although a member of the queue. */
enum Exclusion {
    NOT_QUALIFIED,
    QUALIFICATION_EXPIRED,
    ABSENT,
    OFF_DUTY,
    NOT_ONLINE,
    CONSIDERING,
    FULL,
    DECLINED
}
