package io.chengnuo.blueprint;

/** Where a cell comes from. */
public enum Origin {
    /** Drawn from a procedure, clause or target, and follows it. */
    GENERATED,
    /** Came with the product. */
    SHIPPED,
    /** Somebody wrote it, and it stays until somebody takes it back. */
    TYPED,
    /** As the base has it. */
    INHERITED,
    /** Otherwise than the base has it. */
    OVERRIDDEN
}
