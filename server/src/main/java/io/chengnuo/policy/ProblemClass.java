package io.chengnuo.policy;

/** What kind of problem a request is; decides its route (问题类别). */
public enum ProblemClass {
    TECHNICAL,
    PROCESS,
    COMMUNICATION
}
