package io.chengnuo.routing;

/** How far a routed ticket has come: waits in its queue, is offered to somebody, has a handler, needs none any more. */
enum PlacementState {
    WAITING,
    OFFERED,
    GIVEN,
    DONE
}
