package io.chengnuo.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The database owner's password: made once per data folder, readable by the product's user only. */
final class OwnerPassword {
    private OwnerPassword() {}

    static String keptIn(Path keys) throws IOException {
        var file = keys.resolve("database-owner");
        if (!Files.exists(file)) {
            Files.createDirectories(keys, asFileAttribute(fromString("rwx------")));
            var staging = keys.resolve("database-owner.new");
            Files.deleteIfExists(staging);
            Files.createFile(staging, asFileAttribute(fromString("rw-------")));
            Files.writeString(staging, random());
            Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    /** Takes every key away from other users, after files were copied here. */
    static void protect(Path keys) throws IOException {
        if (!Files.isDirectory(keys)) {
            return;
        }
        try (var files = Files.walk(keys)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setPosixFilePermissions(file, fromString(Files.isDirectory(file) ? "rwx------" : "rw-------"));
            }
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
