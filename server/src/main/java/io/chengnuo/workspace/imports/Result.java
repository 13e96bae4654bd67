package io.chengnuo.workspace.imports;

import java.util.UUID;

/** What became of one case. */
sealed interface Result {

    record Created(UUID subject) implements Result {}

    /** Left out on purpose: we have it already. */
    record Skipped(String reason) implements Result {}

    record Failed(String field, String reason) implements Result {}
}
