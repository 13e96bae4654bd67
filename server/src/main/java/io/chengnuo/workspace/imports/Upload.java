package io.chengnuo.workspace.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file put down to be taken over: how it was understood, what its columns mean, what became of it. */
record Upload(
        UUID id,
        ImportKind kind,
        String fileName,
        String sha256,
        String format,
        List<String> header,
        List<List<String>> firstRows,
        Mapping mapping,
        UploadState state,
        long rowsRead,
        RehearseImport.@Nullable Rehearsal rehearsal,
        @Nullable String refused,
        UUID putDownBy,
        Instant putDownAt,
        Instant changedAt,
        long version) {}
