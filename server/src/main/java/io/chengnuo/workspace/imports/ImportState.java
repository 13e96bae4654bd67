package io.chengnuo.workspace.imports;

/** Where an import stands. */
public enum ImportState {
    /** Under way, or interrupted: starting it again goes on. */
    RUNNING,
    DONE,
    /** The file could not be read to its end; what was read before is kept. */
    BROKEN
}
