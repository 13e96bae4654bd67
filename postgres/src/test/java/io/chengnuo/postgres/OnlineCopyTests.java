package io.chengnuo.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy taken under load starts, and holds every row that was acknowledged before the copy began, without gaps. */
class OnlineCopyTests {
    @TempDir
    Path folder;

    @Test
    void copyTakenWhileRowsAreWrittenStartsWithoutGaps() throws Exception {
        var copied = folder.resolve("copied");
        long before;
        String password;
        try (var postgres = EmbeddedPostgres.builder(folder.resolve("original"))
                // Small segments of log and frequent checkpoints: without the slot the log would be gone before we copy
                // it.
                .settings(Map.of("max_wal_size", "32MB", "min_wal_size", "32MB"))
                .start()) {
            var acknowledged = new AtomicLong();
            try (var writer = new Writer(postgres, acknowledged);
                    var owner = postgres.connect()) {
                writer.awaitAtLeast(200);
                before = acknowledged.get();
                OnlineCopy.of(postgres, owner, new Folder(copied.resolve("database"), writer));
            }
            password = postgres.ownerPassword();
        }
        keepPassword(copied, password);
        EmbeddedPostgres.handOver(copied);

        try (var restored = EmbeddedPostgres.builder(copied).start();
                var connection = restored.connect()) {
            var rows = number(connection, "select count(*) from notes");
            assertThat(rows).isGreaterThanOrEqualTo(before);
            assertThat(number(connection, "select max(id) from notes")).isEqualTo(rows);
        }
    }

    private static void keepPassword(Path dataDir, String password) throws IOException {
        Files.createDirectories(dataDir.resolve("keys"));
        Files.writeString(dataDir.resolve("keys/database-owner"), password);
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Writes numbered rows, one commit each, until closed. */
    private static final class Writer implements AutoCloseable {
        private final AtomicLong acknowledged;
        private final Thread thread;
        private volatile boolean enough;

        Writer(EmbeddedPostgres postgres, AtomicLong acknowledged) {
            this.acknowledged = acknowledged;
            this.thread = Thread.startVirtualThread(() -> write(postgres));
        }

        private void write(EmbeddedPostgres postgres) {
            try (var connection = postgres.connect();
                    var sql = connection.createStatement()) {
                sql.execute("create table notes (id bigint primary key, text text)");
                for (var id = 1L; !enough; id++) {
                    sql.execute("insert into notes values (" + id + ", repeat(md5('" + id + "'), 100))");
                    acknowledged.set(id);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void awaitAtLeast(long rows) {
            while (acknowledged.get() < rows && thread.isAlive()) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() throws InterruptedException {
            enough = true;
            thread.join();
        }
    }

    /** Copies into a folder, waiting between files until the writer has moved on. */
    private record Folder(Path root, Writer writer) implements OnlineCopy.Target {
        @Override
        public void folder(String path) throws IOException {
            Files.createDirectories(root.resolve(path));
        }

        @Override
        public void file(String path, long size, InputStream content) throws IOException {
            if (path.startsWith("base/")) {
                writer.awaitAtLeast(writer.acknowledged.get() + 1);
            }
            Files.write(root.resolve(path), content.readNBytes(Math.toIntExact(size)));
        }
    }
}
