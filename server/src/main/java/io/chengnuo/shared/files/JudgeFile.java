package io.chengnuo.shared.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether a file may be handed out: archives are looked through without unpacking them, and a scanner is asked if there is one. */
@Component
public class JudgeFile {

    private static final Logger log = LoggerFactory.getLogger(JudgeFile.class);

    /** The industry's test file (EICAR) is refused with and without a scanner, so that an operator can see what a refusal looks like. */
    private static final byte[] TEST_FILE = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$"
                    + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private final Clamd scanner;

    JudgeFile(ScannerSettings settings) {
        this.scanner = new Clamd(settings);
    }

    /** Empty: it may be handed out. */
    public Optional<Withheld> judge(Path file) throws IOException {
        if (Archives.areHostile(file)) {
            return Optional.of(Withheld.ARCHIVE);
        }
        if (isTestFile(file)) {
            return Optional.of(Withheld.INFECTED);
        }
        if (!scanner.isThere()) {
            return Optional.empty();
        }
        try (var bytes = Files.newInputStream(file)) {
            return scanner.finds(bytes) ? Optional.of(Withheld.INFECTED) : Optional.empty();
        } catch (IOException e) {
            log.warn("the scanner does not answer, the file waits: {}", e.toString());
            return Optional.of(Withheld.UNSCANNED);
        }
    }

    /** The same for bytes that lie in no file of their own. */
    public Optional<Withheld> judge(byte[] bytes) {
        try {
            var file = Files.createTempFile("judge", null);
            try {
                Files.write(file, bytes);
                return judge(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTestFile(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Archives.holds(bytes.readNBytes(TEST_FILE.length + 64), TEST_FILE)
                    || Archives.firstHolds(file, TEST_FILE);
        }
    }
}
