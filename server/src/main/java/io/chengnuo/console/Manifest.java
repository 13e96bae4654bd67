package io.chengnuo.console;

import java.time.Instant;
import java.util.List;

/**
 * Last entry of a backup: what it is and what is in it.
 *
 * @param format of the archive; a reader refuses one it does not know
 * @param product version that wrote it
 * @param postgres version whose server can open it (same major)
 * @param takenAt when the copy ended: the state a restore brings back
 * @param startLsn where the copied log begins
 * @param stopLsn where it ends
 * @param facts at least so many rows are in the log of facts
 * @param files every other entry
 */
record Manifest(
        int format,
        String product,
        String postgres,
        Instant takenAt,
        String startLsn,
        String stopLsn,
        long facts,
        List<Entry> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /** One file: path in the archive, bytes, and SHA-256 as hex. */
    record Entry(String path, long size, String sha256) {}

    long bytes() {
        return files.stream().mapToLong(Entry::size).sum();
    }
}
