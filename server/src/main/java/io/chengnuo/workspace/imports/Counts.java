package io.chengnuo.workspace.imports;

/** What became of the cases so far: {@code read} is the sum of the others. {@code rows} counts lines of the file. */
public record Counts(long rows, long read, long created, long skipped, long failed) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Result result) {
        return switch (result) {
            case Result.Created made -> new Counts(rows, read + 1, created + 1, skipped, failed);
            case Result.Skipped left -> new Counts(rows, read + 1, created, skipped + 1, failed);
            case Result.Failed bad -> new Counts(rows, read + 1, created, skipped, failed + 1);
        };
    }

    Counts at(long row) {
        return new Counts(row, read, created, skipped, failed);
    }
}
