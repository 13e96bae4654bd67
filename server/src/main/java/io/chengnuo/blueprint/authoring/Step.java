package io.chengnuo.blueprint.authoring;

/** The five steps, in order. */
enum Step {
    AIM,
    INFORMATION,
    FRAMEWORK,
    DETAIL,
    ROLL_OUT
}
