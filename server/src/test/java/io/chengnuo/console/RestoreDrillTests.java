package io.chengnuo.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.Chengnuo;
import io.chengnuo.postgres.EmbeddedPostgres;
import io.chengnuo.shared.database.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken while facts are recorded is restored and counted; a damaged one is refused and leaves nothing. */
@Tag("AT-31")
class RestoreDrillTests {
    @TempDir
    static Path folder;

    private static Path archive;
    private static long recordedBefore;

    @TempDir
    Path target;

    @BeforeAll
    static void backUpARunningCompany() throws Exception {
        var data = folder.resolve("data");
        new Product(Chengnuo.class)
                .use(data, parts -> parts.getBean(Tenants.class).all());
        Files.createDirectories(data.resolve("files/ab"));
        Files.writeString(data.resolve("files/ab/letter"), "谢谢");
        archive = folder.resolve("backup.tar.gz");
        try (var postgres = EmbeddedPostgres.builder(data).start();
                var recorder = new Recorder(postgres)) {
            recorder.awaitAtLeast(100);
            recordedBefore = recorder.recorded.get();
            new Backup().take(new DataFolder(data), postgres, archive);
        }
    }

    @Test
    void restoredCompanyHoldsEveryFactRecordedBefore() throws Exception {
        var restored = new Restore().restore(archive, target.resolve("data"));

        assertThat(restored.facts()).isGreaterThanOrEqualTo(recordedBefore);
        assertThat(target.resolve("data/files/ab/letter")).hasContent("谢谢");
        var gaps = new DataFolder(target.resolve("data")).<Long>embedded(postgres -> {
            try (var owner = postgres.connect()) {
                return number(owner, "select max((body->>'n')::bigint) - count(*) from shared.facts");
            }
        });
        assertThat(gaps).isZero();
    }

    @Test
    void restoreGoesIntoAnEmptyFolderOnly() throws IOException {
        Files.writeString(target.resolve("mine"), "mine");

        assertThatThrownBy(() -> new Restore().restore(archive, target)).hasMessageContaining("not empty");
        assertThat(target.resolve("mine")).hasContent("mine");
    }

    @Test
    void archiveCutShortIsRefused() throws IOException {
        var whole = Files.readAllBytes(archive);
        refused(Arrays.copyOf(whole, whole.length / 2), "cannot be read");
    }

    @Test
    void anythingElseIsRefused() throws IOException {
        refused("no archive".getBytes(), "cannot be read");
        refused(new byte[0], "cannot be read");
    }

    @Test
    void archiveWithoutManifestIsRefused() throws IOException {
        var file = target.resolve("other.tar.gz");
        try (var other = BackupArchive.at(file, "")) {
            other.tree(folder.resolve("data"), "files");
            other.completeWithoutManifest();
        }
        refused(Files.readAllBytes(file), "no manifest");
    }

    @Test
    void entryOutsideTheFolderIsRefused() throws IOException {
        var file = target.resolve("other.tar.gz");
        try (var other = BackupArchive.at(file, "../")) {
            other.file("escaped", 1, new java.io.ByteArrayInputStream(new byte[1]));
            other.completeWithoutManifest();
        }
        refused(Files.readAllBytes(file), "does not belong");
    }

    private void refused(byte[] content, String reason) throws IOException {
        var file = target.resolve("damaged.tar.gz");
        Files.write(file, content);
        assertThatThrownBy(() -> new Restore().restore(file, target.resolve("data")))
                .isInstanceOf(Stop.class)
                .hasMessageContaining(reason);
        try (Stream<Path> left = Files.list(target)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .doesNotContain("data", "data.restoring", "escaped");
        }
    }

    private static long number(Connection owner, String query) throws SQLException {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Records numbered facts, one commit each, until closed. */
    private static final class Recorder implements AutoCloseable {
        final AtomicLong recorded = new AtomicLong();
        private final Thread thread;
        private volatile boolean enough;

        Recorder(EmbeddedPostgres postgres) {
            thread = Thread.startVirtualThread(() -> record(postgres));
        }

        private void record(EmbeddedPostgres postgres) {
            try (var owner = postgres.connect();
                    var sql = owner.prepareStatement("""
                            insert into shared.facts (tenant_id, id, kind, subject, occurred_at, actor_kind, source, body)
                            values (gen_random_uuid(), gen_random_uuid(), 'Drill', gen_random_uuid(), now(), 'system', 'drill',
                                    jsonb_build_object('n', ?::bigint))""")) {
                for (var n = 1L; !enough; n++) {
                    sql.setLong(1, n);
                    sql.executeUpdate();
                    recorded.set(n);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void awaitAtLeast(long facts) {
            while (recorded.get() < facts && thread.isAlive()) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() throws InterruptedException {
            enough = true;
            thread.join();
        }
    }
}
