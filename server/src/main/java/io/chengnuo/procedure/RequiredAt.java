package io.chengnuo.procedure;

/** The moment a field must be filled by: when its stage ends, or before the request is delivered, closed or handed to another team. */
public enum RequiredAt {
    STAGE_EXIT,
    DELIVER,
    CLOSE,
    TRANSFER
}
