package io.chengnuo.postgres;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per machine and version from the archive on the class path. */
record PostgresBinaries(Path home) {
    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks below {@code cache} unless that has happened before. Safe against being run twice at once and against a kill. */
    static PostgresBinaries unpackedBelow(Path cache) {
        var home = cache.resolve("postgres").resolve(version());
        if (!Files.isDirectory(home)) {
            try {
                unpack(home);
            } catch (IOException e) {
                throw new PostgresFailure("PostgreSQL could not be unpacked to " + home + ": " + e.getMessage(), e);
            }
        }
        return new PostgresBinaries(home);
    }

    static String version() {
        try (var in = PostgresBinaries.class.getResourceAsStream("binaries.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path home) throws IOException {
        log.info("Unpacking PostgreSQL {} to {}", version(), home);
        createWorldReadable(home.getParent());
        var staging = Files.createTempDirectory(home.getParent(), version() + ".new");
        Files.setPosixFilePermissions(staging, fromString("rwxr-xr-x"));
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, staging);
            }
        }
        moveIntoPlace(staging, home);
    }

    private static void createWorldReadable(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        createWorldReadable(folder.getParent());
        try {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
        } catch (FileAlreadyExistsException raced) {
            log.debug("{} was created by another process", folder, raced);
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path staging) throws IOException {
        var target = staging.resolve(entry.getName()).normalize();
        if (!target.startsWith(staging)) {
            throw new IOException("Archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            var runnable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void moveIntoPlace(Path staging, Path home) throws IOException {
        try {
            Files.move(staging, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException raced) {
            if (!Files.isDirectory(home)) {
                throw raced;
            }
            Folders.delete(staging);
        }
    }

    private static InputStream archive() {
        var name = "/postgres-" + operatingSystem() + "-" + processor() + ".txz";
        var archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new PostgresFailure("This build carries no PostgreSQL for this machine (" + name.substring(1)
                    + "). Build it on this machine, or use a PostgreSQL of your own: CHENGNUO_DB_URL.");
        }
        return archive;
    }

    private static String operatingSystem() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.split(" ", 2)[0];
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
