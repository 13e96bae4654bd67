package io.chengnuo.analytics.evidence;

enum PackState {
    WAITING,
    RUNNING,
    READY,
    FAILED
}
