package io.chengnuo.policy;

/** Names the working thing that makes a clause happen. Whether it is there is asked of the module that owns it. */
public record ControlRef(ControlKind kind, String key) {}
