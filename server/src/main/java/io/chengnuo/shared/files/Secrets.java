package io.chengnuo.shared.files;

import io.chengnuo.shared.database.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Keys generated for this installation, each in a file of its own that only its owner may read. */
@Component
public class Secrets {

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    Secrets(DatabaseSettings settings) {
        this.folder = settings.data().resolve("keys");
    }

    /** 256 random bits as text, made at the first call and the same ever after. */
    public synchronized String text(String name) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(folder);
            return kept(file, random(32));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the key " + name, e);
        }
    }

    /** On disk under another name first: a process killed in between leaves no empty key behind. */
    private String kept(Path file, String made) throws IOException {
        var part = Files.createTempFile(
                folder,
                file.getFileName() + ".",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(made.getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
            Files.createLink(file, part); // not a move: another process may have made the key meanwhile
            syncFolder();
            return made;
        } catch (FileAlreadyExistsException e) {
            return Files.readString(file).strip();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void syncFolder() throws IOException {
        try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    public byte[] key(String name) {
        return Base64.getUrlDecoder().decode(text(name));
    }

    private String random(int bytes) {
        var made = new byte[bytes];
        random.nextBytes(made);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
    }
}
