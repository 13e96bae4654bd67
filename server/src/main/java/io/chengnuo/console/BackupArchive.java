package io.chengnuo.console;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import io.chengnuo.console.Manifest.Entry;
import io.chengnuo.postgres.OnlineCopy;
import io.chengnuo.shared.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Writes a backup: a {@code .tar.gz} that appears under its name only when it is complete and on the disk. */
final class BackupArchive implements AutoCloseable, OnlineCopy.Target {
    private final Path file;
    private final Path partial;
    private final FileChannel channel;
    private final TarArchiveOutputStream tar;
    private final List<Entry> entries = new ArrayList<>();
    private final byte[] buffer = new byte[1 << 16];
    private final String prefix;

    private BackupArchive(Path file, Path partial, FileChannel channel, TarArchiveOutputStream tar, String prefix) {
        this.file = file;
        this.partial = partial;
        this.channel = channel;
        this.tar = tar;
        this.prefix = prefix;
    }

    /** Entries that come as an {@link OnlineCopy} are placed below {@code prefix}. Readable by us only: it holds keys. */
    static BackupArchive at(Path file, String prefix) throws IOException {
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        var channel = FileChannel.open(
                partial,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                asFileAttribute(fromString("rw-------")));
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_SPEED);
        var zipped = new GzipCompressorOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), parameters);
        var tar = new TarArchiveOutputStream(zipped, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return new BackupArchive(file, partial, channel, tar, prefix);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void folder(String path) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(prefix + path));
        tar.closeArchiveEntry();
    }

    @Override
    public void file(String path, long size, InputStream content) throws IOException {
        add(prefix + path, size, content);
    }

    /** Adds all files below {@code data/name}, under that name; a missing folder is fine. */
    void tree(Path data, String name) throws IOException {
        var folder = data.resolve(name);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var each : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                try (var content = Files.newInputStream(each)) {
                    add(data.relativize(each).toString(), Files.size(each), content);
                }
            }
        }
    }

    private void add(String path, long size, InputStream content) throws IOException {
        var digest = Sha256.digest();
        var entry = new TarArchiveEntry(path);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        for (var left = size; left > 0; ) {
            var read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                // Shortened while we read it: the server truncated a table, and its log says so.
                read = (int) Math.min(buffer.length, left);
                Arrays.fill(buffer, (byte) 0);
            }
            tar.write(buffer, 0, read);
            digest.update(buffer, 0, read);
            left -= read;
        }
        tar.closeArchiveEntry();
        entries.add(new Entry(path, size, HexFormat.of().formatHex(digest.digest())));
    }

    /** Writes the manifest, waits for the disk, and gives the archive its name. */
    void complete(Manifest manifest) throws IOException {
        var bytes = Json.MAPPER.writeValueAsBytes(manifest);
        var entry = new TarArchiveEntry(Manifest.NAME);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
        completeWithoutManifest();
    }

    void completeWithoutManifest() throws IOException {
        tar.finish();
        tar.close();
        try (var written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what an interrupted backup left. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(partial);
    }
}
