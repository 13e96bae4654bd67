package io.chengnuo.console;

import io.chengnuo.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings a backup back into an empty folder and proves that it opens. */
@Command(
        name = "restore",
        description = {
            "Restores a backup into an empty data folder: checks every file against the manifest, starts the database on it,",
            "and compares the log of facts. Nothing appears in the folder unless all of that holds."
        },
        footer = {"", "Example: ./chengnuo restore /mnt/safe/chengnuo.tar.gz --data /srv/chengnuo"})
final class Restore implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "FILE", description = "The archive that backup wrote.")
    private Path archive = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException {
        var restored = restore(archive.toAbsolutePath(), common.data());
        common.answer(
                restored,
                "Restored %s: the state of %s, %d files, %d facts."
                        .formatted(restored.data, restored.takenAt, restored.files, restored.facts));
        return Exit.DONE.code();
    }

    record Restored(String data, Instant takenAt, int files, long facts) {}

    Restored restore(Path archive, Path data) throws IOException, SQLException {
        if (!Files.isRegularFile(archive)) {
            throw new Stop(Exit.NOT_FOUND, "There is no file " + archive + ".");
        }
        refuseUnlessEmpty(data);
        var staging = data.resolveSibling(data.getFileName() + ".restoring");
        try {
            delete(staging);
            Files.createDirectories(staging);
            var manifest = RestoreArchive.unpack(archive, staging);
            EmbeddedPostgres.handOver(staging);
            var facts = proveItOpens(staging, manifest);
            Files.deleteIfExists(data);
            Files.move(staging, data, StandardCopyOption.ATOMIC_MOVE);
            return new Restored(
                    data.toString(), manifest.takenAt(), manifest.files().size(), facts);
        } finally {
            delete(staging);
        }
    }

    private static void refuseUnlessEmpty(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (var content = Files.list(data)) {
            if (content.findAny().isPresent()) {
                throw new Stop(Exit.DATA_REFUSED, data + " is not empty. Restore goes into a new folder.");
            }
        }
    }

    private static long proveItOpens(Path staging, Manifest manifest) throws IOException, SQLException {
        return new DataFolder(staging).embedded(postgres -> {
            try (var owner = postgres.connect()) {
                var facts = Backup.facts(owner);
                if (facts < manifest.facts()) {
                    throw new Stop(
                            Exit.DATA_REFUSED,
                            "The restored database holds %d facts, the backup promised %d."
                                    .formatted(facts, manifest.facts()));
                }
                return facts;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
