package io.chengnuo.work.aftersales;

/** How somebody follows up. */
enum VisitWay {
    CALL,
    VISIT
}
