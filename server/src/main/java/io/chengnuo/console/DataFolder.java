package io.chengnuo.console;

import io.chengnuo.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The folder a company's data lives in, and what commands ask of it before the product is up. */
record DataFolder(Path path) {
    private static final String SERVING = "serving.lock";

    /** A folder that holds a company's data; refuses any other. */
    static DataFolder existing(Path path) {
        if (!Files.isDirectory(path.resolve("keys"))) {
            throw new Stop(
                    Exit.NOT_FOUND, "There is no Chengnuo data in " + path + ". ./chengnuo start or setup creates it.");
        }
        return new DataFolder(path);
    }

    /** For commands that copy files of the database, which we can only do with our own. */
    void refuseOutsideDatabase() {
        if (!Files.isDirectory(path.resolve("database"))) {
            throw new Stop(
                    Exit.NOT_FOUND, "The database of " + path + " is not inside it; use the tools of that database.");
        }
    }

    Path backups() {
        return path.resolve("backups");
    }

    /** Work done with the database of this folder, whether the product runs or not. */
    interface DatabaseWork<T> {
        T with(EmbeddedPostgres postgres) throws IOException, SQLException;
    }

    <T> T embedded(DatabaseWork<T> work) throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.builder(path).start()) {
            return work.with(postgres);
        }
    }

    /** Work done as the database's owner: of the server in this folder, or of the one that CHENGNUO_DB_URL names. */
    <T> T asOwner(OwnerWork<T> work) throws IOException, SQLException {
        var url = System.getenv("CHENGNUO_DB_URL");
        if (url == null || url.isBlank()) {
            return embedded(postgres -> {
                try (var owner = postgres.connect()) {
                    return work.with(owner);
                }
            });
        }
        try (var owner = DriverManager.getConnection(
                url, System.getenv("CHENGNUO_DB_USER"), System.getenv("CHENGNUO_DB_PASSWORD"))) {
            return work.with(owner);
        }
    }

    /** Work on a connection that may see and do everything. */
    interface OwnerWork<T> {
        T with(Connection owner) throws SQLException;
    }

    /** When and where the last backup went. */
    record LastBackup(Instant takenAt, String file, long bytes) {}

    void noteBackup(LastBackup backup) throws IOException {
        var staging = path.resolve("last-backup.json.new");
        Files.writeString(staging, Json.write(backup));
        Files.move(staging, path.resolve("last-backup.json"), StandardCopyOption.ATOMIC_MOVE);
    }

    Optional<LastBackup> lastBackup() throws IOException {
        var file = path.resolve("last-backup.json");
        return Files.exists(file)
                ? Optional.of(Json.MAPPER.readValue(Files.readString(file), LastBackup.class))
                : Optional.empty();
    }

    /**
     * Marks this process as the one that serves the folder, until it ends in whatever way. Others may work on the database
     * beside it, but a second server would answer at two addresses.
     */
    FileChannel serve() throws IOException {
        Files.createDirectories(path);
        var channel = FileChannel.open(path.resolve(SERVING), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            channel.close();
            throw alreadyServed();
        }
        channel.close();
        throw alreadyServed();
    }

    boolean isServed() throws IOException {
        if (!Files.exists(path.resolve(SERVING))) {
            return false;
        }
        try (var channel = FileChannel.open(path.resolve(SERVING), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException inThisProcess) {
            return true;
        }
    }

    private Stop alreadyServed() {
        return new Stop(Exit.TRY_LATER, "Another process serves " + path + " already.");
    }
}
