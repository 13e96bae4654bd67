package io.chengnuo.shared.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through archives of the ZIP family (also documents that are one) without writing anything: by how much they grow, how many they hold,
 * how deep they are nested, where they would write, and what they point to. Time and memory are bounded: after {@link #ENOUGH} bytes it is known
 * whether they grow like something that people pack.
 */
final class Archives {

    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_GROWN = 4L << 30;
    private static final long ENOUGH = 64L << 20;
    private static final int HIGHEST_RATIO = 120;
    private static final int DEEPEST = 3;
    private static final int BIGGEST_NESTED = 8 << 20;

    static boolean areHostile(Path file) throws IOException {
        if (!isZip(file)) {
            return false;
        }
        try (var zip = ZipFile.builder().setPath(file).get()) {
            return new Look(Files.size(file)).at(zip);
        } catch (Hostile e) {
            return true;
        } catch (IOException | RuntimeException e) {
            return false; // broken: nobody can unpack it either
        }
    }

    /** Whether the beginning of a file within the archive holds these bytes. */
    static boolean firstHolds(Path file, byte[] wanted) throws IOException {
        if (!isZip(file)) {
            return false;
        }
        try (var zip = ZipFile.builder().setPath(file).get()) {
            for (var entry :
                    Collections.list(zip.getEntries()).stream().limit(100).toList()) {
                if (zip.canReadEntryData(entry)) {
                    try (var in = zip.getInputStream(entry)) {
                        if (holds(in.readNBytes(wanted.length + 64), wanted)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    static boolean holds(byte[] bytes, byte[] wanted) {
        for (var at = 0; at + wanted.length <= bytes.length; at++) {
            var same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var first = in.readNBytes(4);
            return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] <= 8 && first[3] <= 8;
        }
    }

    private static final class Hostile extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class Look {
        private final long packed;
        private long seen;
        private int entries;

        Look(long packed) {
            this.packed = packed;
        }

        boolean at(ZipFile zip) throws IOException {
            var all = Collections.list(zip.getEntries());
            var grown = 0L;
            var inside = 0L;
            for (var entry : all) {
                count();
                grown += Math.max(0, entry.getSize());
                inside += Math.max(0, entry.getCompressedSize());
                if (grown > MOST_GROWN || inside > packed || isLink(entry) || leadsOut(entry.getName())) {
                    return true; // larger than any disk, the same bytes many times over, or written somewhere else
                }
            }
            for (var entry : all) {
                if (seen < ENOUGH && zip.canReadEntryData(entry)) {
                    try (var in = zip.getInputStream(entry)) {
                        grow(in, entry.getName(), Math.max(1, entry.getCompressedSize()), 1);
                    }
                }
            }
            return false;
        }

        /** Whatever sizes it claims: counted as it comes out. */
        private void grow(InputStream in, String name, long compressed, int depth) throws IOException {
            if (isArchive(name)) {
                nested(in.readNBytes(BIGGEST_NESTED), depth);
                return;
            }
            var buffer = new byte[64 * 1024];
            var out = 0L;
            for (int read; (read = in.read(buffer)) > 0 && seen < ENOUGH; ) {
                out += read;
                seen += read;
                if (out > (4L << 20) && out / compressed > HIGHEST_RATIO) {
                    throw new Hostile();
                }
            }
        }

        private void nested(byte[] archive, int depth) throws IOException {
            if (depth >= DEEPEST) {
                throw new Hostile();
            }
            seen += archive.length;
            try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
                for (var entry = zip.getNextEntry(); entry != null && seen < ENOUGH; entry = zip.getNextEntry()) {
                    count();
                    if (leadsOut(entry.getName())) {
                        throw new Hostile();
                    }
                    grow(zip, entry.getName(), Math.max(archive.length, entry.getCompressedSize()), depth + 1);
                }
            } catch (IllegalArgumentException e) {
                throw new IOException(e); // a name that is none
            }
        }

        private void count() throws IOException {
            if (++entries > MOST_ENTRIES) {
                throw new Hostile();
            }
        }

        private static boolean isLink(ZipArchiveEntry entry) {
            return entry.isUnixSymlink();
        }

        private static boolean leadsOut(String name) {
            var path = name.replace('\\', '/');
            return path.startsWith("/")
                    || path.matches("(?i)[a-z]:.*")
                    || path.equals("..")
                    || path.startsWith("../")
                    || path.contains("/../")
                    || path.endsWith("/..")
                    || path.indexOf('\0') >= 0;
        }

        private static boolean isArchive(String name) {
            return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:zip|jar|war|docx|xlsx|pptx|odt|ods)");
        }
    }

    private Archives() {}
}
