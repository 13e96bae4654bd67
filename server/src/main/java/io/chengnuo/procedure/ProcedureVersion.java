package io.chengnuo.procedure;

import java.util.UUID;

/** A published version of a procedure. {@code revision} counts 1, 2, 3 … for its key. */
public record ProcedureVersion(UUID id, String key, int revision, ProcedureDocument document) {}
