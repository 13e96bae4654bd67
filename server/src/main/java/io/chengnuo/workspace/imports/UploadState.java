package io.chengnuo.workspace.imports;

/** Where a file that somebody put down stands. */
enum UploadState {
    /** The mapping waits to be looked at. */
    READY,
    REHEARSING,
    REHEARSED,
    /** Under way, or interrupted: starting it again goes on. */
    RUNNING,
    DONE,
    /** The file could not be read to its end; what was read before is kept. */
    BROKEN,
    /** Refused as a whole; nothing more was written. */
    FAILED;

    boolean busy() {
        return this == REHEARSING || this == RUNNING;
    }
}
