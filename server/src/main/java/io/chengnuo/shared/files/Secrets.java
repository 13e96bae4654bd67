package io.chengnuo.shared.files;

import io.chengnuo.shared.database.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            var made = random(32);
            Files.createDirectories(folder);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the key " + name, e);
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
