package io.chengnuo.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Copies a running server's files so that a server started on the copy stands where this one stood when the copy ended.
 * PostgreSQL's low-level backup: begin, copy the files as they change, end, add the log (WAL) written meanwhile.
 */
public final class OnlineCopy {
    /** Receives the copy: folders with the path ending in "/", then files. Paths are relative to the cluster's folder. */
    public interface Target {
        void folder(String path) throws IOException;

        /** The stream gives at least {@code size} bytes; what a file has grown beyond that is in the log. */
        void file(String path, long size, InputStream content) throws IOException;
    }

    /** What the server said: where in the log the copy begins and ends. */
    public record Copied(String startLsn, String stopLsn) {}

    /** Rebuilt by the server at start; the log is added separately once the copy has ended. */
    private static final Set<String> CONTENT_LEFT_OUT = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> FILES_LEFT_OUT = Set.of(
            "postmaster.pid", "postmaster.opts", "server.log", "pg_internal.init", "backup_label", "tablespace_map");

    private final Path cluster;
    private final Target target;

    private OnlineCopy(Path cluster, Target target) {
        this.cluster = cluster;
        this.target = target;
    }

    /** Runs on one connection, which must stay open and be used for nothing else until this returns. */
    public static Copied of(EmbeddedPostgres postgres, Connection owner, Target target)
            throws IOException, SQLException {
        var copy = new OnlineCopy(postgres.clusterFolder(), target);
        keepLog(owner);
        var start = begin(owner);
        copy.copyFiles();
        copy.copyFile(copy.cluster.resolve("global/pg_control"));
        var end = end(owner);
        copy.copyLog(end.firstSegment(), end.lastSegment());
        copy.text("backup_label", end.label());
        return new Copied(start, end.lsn());
    }

    private record End(String lsn, String label, String firstSegment, String lastSegment) {}

    /** A slot of this session holds back the log from being recycled before we have copied it. */
    private static void keepLog(Connection owner) throws SQLException {
        answer(
                owner,
                "select pg_create_physical_replication_slot('online_copy_' || pg_backend_pid(), true, true)::text",
                1);
    }

    private static String begin(Connection owner) throws SQLException {
        return answer(owner, "select pg_backup_start('chengnuo', true)::text", 1)
                .getFirst();
    }

    private static End end(Connection owner) throws SQLException {
        var stopped = answer(owner, "select lsn::text, labelfile from pg_backup_stop(false)", 2);
        var label = stopped.get(1);
        var first = label.replaceFirst("(?s).*START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\).*", "$1");
        var last = answer(owner, "select pg_walfile_name('" + stopped.getFirst() + "')", 1)
                .getFirst();
        return new End(stopped.getFirst(), label, first, last);
    }

    private static List<String> answer(Connection owner, String query, int columns) throws SQLException {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return columns == 1 ? List.of(row.getString(1)) : List.of(row.getString(1), row.getString(2));
        }
    }

    private void copyFiles() throws IOException {
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.getFileName().toString().startsWith("pgsql_tmp")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!folder.equals(cluster)) {
                    target.folder(path(folder) + "/");
                }
                return CONTENT_LEFT_OUT.contains(path(folder))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!FILES_LEFT_OUT.contains(file.getFileName().toString()) && !file.endsWith("global/pg_control")) {
                    copyFile(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                return unlessDropped(e);
            }
        });
    }

    /** Tables come and go while we copy; the log replays it. */
    private static FileVisitResult unlessDropped(IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    private void copyFile(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            target.file(path(file), Files.size(file), content);
        } catch (NoSuchFileException dropped) {
            unlessDropped(dropped);
        }
    }

    private void copyLog(String first, String last) throws IOException {
        target.folder("pg_wal/archive_status/");
        target.folder("pg_wal/summaries/");
        try (var names = Files.list(cluster.resolve("pg_wal"))) {
            for (var segment : (Iterable<Path>) names.sorted()::iterator) {
                var name = segment.getFileName().toString();
                if (name.endsWith(".history") || isBetween(name, first, last)) {
                    copyFile(segment);
                }
            }
        }
    }

    private static boolean isBetween(String name, String first, String last) {
        return name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
    }

    private void text(String path, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        target.file(path, bytes.length, new ByteArrayInputStream(bytes));
    }

    private String path(Path file) {
        return cluster.relativize(file).toString().replace('\\', '/');
    }
}
