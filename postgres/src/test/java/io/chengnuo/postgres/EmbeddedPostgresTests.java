package io.chengnuo.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher against the real server, durable as in the product. The temporary folder is closed to others, as /root is. */
class EmbeddedPostgresTests {
    @TempDir
    Path folder;

    @Test
    void rowsSurviveARestart() throws SQLException {
        try (var postgres = EmbeddedPostgres.builder(folder).start()) {
            write(postgres, "create table notes (text text)", "insert into notes values ('承诺')");
        }
        try (var postgres = EmbeddedPostgres.builder(folder).start()) {
            assertThat(postgres.adopted()).isFalse();
            assertThat(read(postgres, "select text from notes")).isEqualTo("承诺");
        }
    }

    @Test
    void serverOfAKilledProcessIsAdopted() throws SQLException, IOException {
        var killed = EmbeddedPostgres.builder(folder).start();
        write(killed, "create table notes (text text)", "insert into notes values ('kept')");
        killed.vanish();

        try (var postgres = EmbeddedPostgres.builder(folder).start()) {
            assertThat(postgres.adopted()).isTrue();
            assertThat(postgres.port()).isEqualTo(killed.port());
            assertThat(read(postgres, "select text from notes")).isEqualTo("kept");
        }
        assertThat(Postmaster.in(folder.resolve("database"))).isEmpty();
    }

    @Test
    void recoversWhenTheServerItselfWasKilled() throws Exception {
        var killed = EmbeddedPostgres.builder(folder).start();
        write(killed, "create table notes (text text)", "insert into notes values ('kept')");
        kill(Postmaster.in(folder.resolve("database")).orElseThrow());
        killed.vanish();

        try (var postgres = EmbeddedPostgres.builder(folder).start()) {
            assertThat(postgres.adopted()).isFalse();
            assertThat(read(postgres, "select text from notes")).isEqualTo("kept");
        }
    }

    @Test
    void durableServerRefusesToForgetAcknowledgedWork() throws IOException {
        try (var postgres = EmbeddedPostgres.builder(folder).start()) {
            Files.writeString(postgres.clusterFolder().resolve("local.conf"), "fsync = off\n");
        }
        assertThatThrownBy(() -> EmbeddedPostgres.builder(folder).start())
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("fsync = off");
        assertThat(Postmaster.in(folder.resolve("database"))).isEmpty();
    }

    @Test
    void sameProcessStartsItOnce() {
        try (var postgres = EmbeddedPostgres.builder(folder).start()) {
            assertThatThrownBy(() -> EmbeddedPostgres.builder(folder).start()).hasMessageContaining("already started");
        }
    }

    @Test
    void passwordIsRandomAndPrivate() throws IOException, SQLException {
        var other = folder.resolve("other");
        try (var first = EmbeddedPostgres.builder(folder.resolve("first"))
                        .throwAway()
                        .start();
                var second = EmbeddedPostgres.builder(other).throwAway().start()) {
            assertThat(first.ownerPassword())
                    .isNotEqualTo(second.ownerPassword())
                    .hasSizeGreaterThan(40);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(other.resolve("keys/database-owner"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(second.jdbcUrl(), second.ownerUser(), first.ownerPassword()))
                    .isInstanceOf(SQLException.class);
            assertThat(read(second, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void throwAwayServerLeavesNothingBehind() throws SQLException {
        var thrown = folder.resolve("thrown");
        try (var postgres = EmbeddedPostgres.builder(thrown)
                .throwAway()
                .settings(Map.of("work_mem", "7MB"))
                .start()) {
            assertThat(read(postgres, "show fsync")).isEqualTo("off");
            assertThat(read(postgres, "show work_mem")).isEqualTo("7MB");
            assertThat(read(postgres, "select lower('ÄÉ') || substring('承诺之家' from 3)"))
                    .isEqualTo("äé之家");
        }
        assertThat(thrown).doesNotExist();
    }

    @Test
    void folderBuiltInBulkIsKeptAndDurableFromThenOn() throws SQLException {
        try (var postgres = EmbeddedPostgres.builder(folder).bulk().start()) {
            write(postgres, "create table notes (text text)", "insert into notes values ('kept')");
        }
        try (var postgres = EmbeddedPostgres.builder(folder).start()) {
            assertThat(read(postgres, "show fsync")).isEqualTo("on");
            assertThat(read(postgres, "select text from notes")).isEqualTo("kept");
        }
    }

    private static void kill(Postmaster postmaster) throws ExecutionException, InterruptedException, TimeoutException {
        var process = ProcessHandle.of(postmaster.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
    }

    private static void write(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (var connection = connect(postgres);
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static String read(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = connect(postgres);
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return postgres.connect();
    }
}
