package io.chengnuo.work;

/** How somebody follows up. */
enum VisitWay {
    CALL,
    VISIT
}
