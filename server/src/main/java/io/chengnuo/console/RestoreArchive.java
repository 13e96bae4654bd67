package io.chengnuo.console;

import io.chengnuo.console.Manifest.Entry;
import io.chengnuo.shared.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a backup: unpacks it and holds every file against the manifest. */
final class RestoreArchive {
    /** A manifest of a hundred million files would not be ours. */
    private static final long LARGEST_MANIFEST = 1L << 30;

    private final TarArchiveInputStream tar;
    private final Path target;
    private final Set<Entry> found = new HashSet<>();
    private @Nullable Manifest manifest;

    private RestoreArchive(TarArchiveInputStream tar, Path target) {
        this.tar = tar;
        this.target = target;
    }

    /** Refuses an archive that is damaged, cut short, of another format, or that names places outside the target. */
    static Manifest unpack(Path archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 1 << 16), "UTF-8")) {
            var reading = new RestoreArchive(tar, target);
            reading.readAll();
            return reading.checked();
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            throw refused("cannot be read: " + e.getMessage());
        }
    }

    private void readAll() throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.getName().equals(Manifest.NAME)) {
                readManifest(entry);
            } else {
                unpack(entry);
            }
        }
    }

    private void readManifest(TarArchiveEntry entry) throws IOException {
        if (entry.getSize() > LARGEST_MANIFEST) {
            throw refused("has a manifest of " + entry.getSize() + " bytes");
        }
        manifest = Json.MAPPER.readValue(tar.readAllBytes(), Manifest.class);
    }

    private void unpack(TarArchiveEntry entry) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target) || !(entry.isDirectory() || entry.isFile()) || entry.isLink()) {
            throw refused("has an entry that does not belong there: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        var digest = Sha256.digest();
        var size = Files.copy(new DigestInputStream(tar, digest), path);
        found.add(new Entry(entry.getName(), size, HexFormat.of().formatHex(digest.digest())));
    }

    private Manifest checked() {
        if (manifest == null) {
            throw refused("has no manifest: it was cut short, or is not a backup of Chengnuo");
        }
        if (manifest.format() != Manifest.FORMAT) {
            throw refused("has format " + manifest.format() + ", this version reads " + Manifest.FORMAT);
        }
        var promised = new HashSet<>(manifest.files());
        if (!promised.equals(found)) {
            promised.removeAll(found);
            throw refused("differs from its manifest, for example in "
                    + promised.stream().map(Entry::path).findFirst().orElse("a file that the manifest does not name"));
        }
        return manifest;
    }

    private static Stop refused(String reason) {
        return new Stop(Exit.DATA_REFUSED, "The archive " + reason + ".");
    }
}
