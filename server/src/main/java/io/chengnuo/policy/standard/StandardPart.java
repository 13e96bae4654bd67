package io.chengnuo.policy.standard;

/** The four parts of the library. */
public enum StandardPart {
    CONTENT,
    PROCESS,
    CONDUCT,
    ASSESSMENT
}
