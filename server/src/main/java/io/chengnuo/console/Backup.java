package io.chengnuo.console;

import io.chengnuo.postgres.EmbeddedPostgres;
import io.chengnuo.postgres.OnlineCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a consistent copy while the product runs, or while it does not. */
@Command(
        name = "backup",
        description = {
            "Writes a consistent copy of a data folder into one .tar.gz, while the product runs or while it does not.",
            "In it: the database with the log needed to restore it, the stored files, and the keys. Keep it as safe as the"
                    + " product itself. Not in it: earlier backups, and the database when it is one of your own"
                    + " (CHENGNUO_DB_URL): use its own tools then."
        },
        footer = {"", "Example: ./chengnuo backup --data /srv/chengnuo --to /mnt/safe/chengnuo.tar.gz"})
final class Backup implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The archive to write (default: DIR/backups/<time>.tar.gz).")
    private @Nullable Path to;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException, SQLException {
        var data = DataFolder.existing(common.data());
        data.refuseOutsideDatabase();
        var began = clock.instant();
        var file = to != null ? to.toAbsolutePath() : data.backups().resolve(name(began));
        var manifest = data.embedded(postgres -> take(data, postgres, file));
        data.noteBackup(new DataFolder.LastBackup(manifest.takenAt(), file.toString(), Files.size(file)));
        common.answer(
                new Taken(
                        file.toString(),
                        manifest.takenAt(),
                        manifest.files().size(),
                        manifest.bytes(),
                        Files.size(file)),
                "Backup of %s written to %s (%d files, %d MB). It holds the keys: keep it safe."
                        .formatted(data.path(), file, manifest.files().size(), Files.size(file) >> 20));
        return Exit.DONE.code();
    }

    private record Taken(String file, Instant takenAt, int files, long bytes, long archiveBytes) {}

    /** The database first and the stored files after it: so every file that a row names is in the copy. */
    Manifest take(DataFolder data, EmbeddedPostgres postgres, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new Stop(Exit.DATA_REFUSED, file + " exists already; a backup never overwrites.");
        }
        Files.createDirectories(file.getParent());
        try (var archive = BackupArchive.at(file, "database/");
                var owner = postgres.connect()) {
            var facts = facts(owner);
            var copied = OnlineCopy.of(postgres, owner, archive);
            var takenAt = clock.instant();
            archive.tree(data.path(), "files");
            archive.tree(data.path(), "keys");
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Version.PRODUCT,
                    version(owner),
                    takenAt,
                    copied.startLsn(),
                    copied.stopLsn(),
                    facts,
                    archive.entries());
            archive.complete(manifest);
            return manifest;
        }
    }

    private static String name(Instant at) {
        return "chengnuo-" + at.toString().substring(0, 19).replace(":", "") + "Z.tar.gz";
    }

    private static String version(Connection owner) throws SQLException {
        return owner.getMetaData().getDatabaseProductVersion();
    }

    /** Rows of the log of facts, which only grows: a restore must show at least these. */
    static long facts(Connection owner) throws SQLException {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery("select count(*) from shared.facts")) {
            row.next();
            return row.getLong(1);
        }
    }
}
