package io.chengnuo.blueprint;

import java.util.Optional;
import java.util.UUID;

/** Knows what came of the rehearsals of a table. */
public interface Rehearsed {

    /** Of the last one that was finished. */
    Optional<RehearsalResult> last(UUID sheet);
}
