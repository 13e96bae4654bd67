package io.chengnuo.audit;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The newest seal of each company, written to a file outside the database and signed: cutting off the end of the log is seen,
 * too. One line a head: number, mac, time, signature. Copy the folder {@code seals} to where the operators of the database
 * cannot write.
 */
@Component
class SealHeads {

    private final Path folder;
    private final SealMac mac;

    SealHeads(DatabaseSettings settings, SealMac mac) {
        this.folder = settings.data().resolve("seals");
        this.mac = mac;
    }

    /** A head as written; {@code genuine} is false when somebody touched the line. */
    record Head(long number, String mac, boolean genuine) {}

    void write(Seal seal) {
        var text = seal.number() + " " + seal.macText() + " " + seal.sealedAt();
        var line = text + " " + signature(text) + "\n";
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the head of the seals", e);
        }
    }

    List<Head> all() {
        if (!Files.exists(file())) {
            return List.of();
        }
        try {
            return Files.readAllLines(file()).stream().map(this::head).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Head head(String line) {
        var parts = line.split(" ");
        if (parts.length != 4 || !parts[0].matches("\\d{1,18}")) {
            return new Head(0, "", false);
        }
        var text = parts[0] + " " + parts[1] + " " + parts[2];
        return new Head(Long.parseLong(parts[0]), parts[1], signature(text).equals(parts[3]));
    }

    private String signature(String text) {
        return HexFormat.of().formatHex(mac.over(Tenancy.require() + " " + text));
    }

    private Path file() {
        return folder.resolve(Tenancy.require() + ".heads");
    }
}
