package io.chengnuo.shared.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, archives and viruses: what a file may be called, and which is never handed out. */
@Tag("REQ-CHN-05")
class JudgeFileTests {

    private static final String TEST_VIRUS =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final JudgeFile ALONE = new JudgeFile(new ScannerSettings(null));

    @TempDir
    Path folder;

    @ParameterizedTest
    @Tag("AT-15")
    @ValueSource(
            strings = {
                "a\u200b.pdf",
                "\u202efdp.exe",
                "a\u0000.pdf",
                ".htaccess",
                "../../etc/passwd",
                "..\\..\\boot.ini",
                "a\r\nX-Evil: 1.pdf",
                "/etc/passwd",
                "C:\\x\\a.pdf",
                "....",
                " . ",
                "",
                "a\u2028b",
                "\ufeffa.pdf",
                "a\u061cb.pdf",
                "..",
                "a/..",
                "\"a\".pdf",
                "a|b<c>d?.pdf",
                ". .htaccess",
                "\u200b.htaccess",
                ".\u200b./x"
            })
    void aNameIsOnlyAName(String given) {
        var name = FileStore.cleaned(given);
        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(200);
        assertThat(name)
                .doesNotContain("/", "\\", "\"", "\r", "\n", "\0")
                .doesNotStartWith(".")
                .doesNotStartWith(" ");
        assertThat(name.codePoints())
                .noneMatch(c -> Character.getType(c) == Character.FORMAT || Character.isISOControl(c));
    }

    @Test
    @Tag("AT-15")
    void aLongNameIsCutBetweenLetters() {
        var name = FileStore.cleaned("x" + "\ud83e\uddca".repeat(300) + ".pdf");
        assertThat(name).endsWith(".pdf");
        assertThat(Character.isLowSurrogate(name.charAt(0))).isFalse();
    }

    @Test
    @Tag("AT-16")
    void archivesBuiltToHarmAreFoundOutAndUsualOnesAreNot() throws IOException {
        assertThat(judged(zip("a.txt", 200 << 20, false))).as("grows").contains(Withheld.ARCHIVE);
        assertThat(judged(zip("a.txt", 10 << 20, true))).as("does not grow").isEmpty();
        assertThat(judged(named("../../x"))).as("leads out").contains(Withheld.ARCHIVE);
        assertThat(judged(named("/etc/x"))).as("absolute").contains(Withheld.ARCHIVE);
        assertThat(judged(named("C:\\x"))).as("drive").contains(Withheld.ARCHIVE);
        assertThat(judged(named("a/b.txt"))).as("a folder").isEmpty();
        assertThat(judged(link())).as("points elsewhere").contains(Withheld.ARCHIVE);
        assertThat(judged(many(30_000))).as("many").contains(Withheld.ARCHIVE);
        assertThat(judged(many(100))).as("some").isEmpty();
        assertThat(judged(deep(8))).as("deep").contains(Withheld.ARCHIVE);
        assertThat(judged(deep(1))).as("one within another").isEmpty();
        assertThat(judged("PK\3\4 and nothing else".getBytes(StandardCharsets.US_ASCII)))
                .as("broken")
                .isEmpty();
        assertThat(judged(nestedBomb())).as("grows within").contains(Withheld.ARCHIVE);
    }

    @Test
    @Tag("AT-17")
    void theTestVirusIsFoundWithoutAScannerAlsoInAnArchive() throws IOException {
        assertThat(judged(TEST_VIRUS.getBytes(StandardCharsets.US_ASCII))).contains(Withheld.INFECTED);
        assertThat(judged(holding("a.com", TEST_VIRUS.getBytes(StandardCharsets.US_ASCII))))
                .contains(Withheld.INFECTED);
        assertThat(judged("EICAR is a test file".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    @Tag("AT-17")
    void theScannerIsAskedAndWhatItDoesNotAnswerWaits() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> {
                for (var i = 0; i < 3; i++) {
                    answer(server);
                }
            });
            var judge = new JudgeFile(new ScannerSettings("127.0.0.1:" + server.getLocalPort()));
            assertThat(judge.judge("harmless".repeat(50_000).getBytes(StandardCharsets.US_ASCII)))
                    .isEmpty();
            assertThat(judge.judge("with a virus inside".getBytes(StandardCharsets.US_ASCII)))
                    .contains(Withheld.INFECTED);
            assertThat(judge.judge("too large".getBytes(StandardCharsets.US_ASCII)))
                    .contains(Withheld.UNSCANNED);
        }
        try (var gone = new ServerSocket(0)) {
            var port = gone.getLocalPort();
            gone.close();
            assertThat(new JudgeFile(new ScannerSettings("127.0.0.1:" + port)).judge(new byte[] {1}))
                    .contains(Withheld.UNSCANNED);
        }
        assertThat(new JudgeFile(new ScannerSettings("nonsense")).judge(new byte[] {1}))
                .contains(Withheld.UNSCANNED);
    }

    /** As clamd does: a command that ends in zero, pieces after their length, an empty one at the end. */
    private static void answer(ServerSocket server) {
        try (var socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
            var bytes = new ByteArrayOutputStream();
            for (int length; (length = in.readInt()) > 0; ) {
                bytes.writeBytes(in.readNBytes(length));
            }
            var text = bytes.toString(StandardCharsets.US_ASCII);
            var said = !command.equals("zINSTREAM\0")
                    ? "UNKNOWN COMMAND"
                    : text.contains("virus")
                            ? "stream: Win.Test.Thing FOUND"
                            : text.startsWith("too large") ? "INSTREAM size limit exceeded. ERROR" : "stream: OK";
            socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Optional<Withheld> judged(byte[] bytes) throws IOException {
        var file = Files.createTempFile(folder, "a", null);
        Files.write(file, bytes);
        return ALONE.judge(file);
    }

    private static byte[] zip(String name, int size, boolean random) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            var piece = new byte[1 << 20];
            if (random) {
                new Random(1).nextBytes(piece);
            }
            for (var i = 0; i < size >> 20; i++) {
                zip.write(piece);
            }
        }
        return out.toByteArray();
    }

    private static byte[] named(String name) throws IOException {
        return holding(name, new byte[] {1, 2, 3});
    }

    private static byte[] holding(String name, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] many(int count) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
            }
        }
        return out.toByteArray();
    }

    private static byte[] deep(int levels) throws IOException {
        var bytes = holding("a.txt", new byte[] {1});
        for (var i = 0; i < levels; i++) {
            bytes = holding("a.zip", bytes);
        }
        return bytes;
    }

    private static byte[] nestedBomb() throws IOException {
        return holding("a.zip", zip("a.txt", 100 << 20, false));
    }

    private static byte[] link() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            var entry = new ZipArchiveEntry("a");
            entry.setUnixMode(0120777);
            zip.putArchiveEntry(entry);
            zip.write("/etc/passwd".getBytes(StandardCharsets.US_ASCII));
            zip.closeArchiveEntry();
        }
        return out.toByteArray();
    }
}
