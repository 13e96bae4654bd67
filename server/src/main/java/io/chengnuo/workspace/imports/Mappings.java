package io.chengnuo.workspace.imports;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads, guesses and writes mappings. */
@Component
public class Mappings {

    private static final int LONGEST = 1 << 20;

    private final JsonMapper json;

    Mappings(JsonMapper json) {
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** What a file looks like before it is taken over: how it was understood, its columns, its first rows. */
    public record Look(String format, List<String> header, List<List<String>> rows, Mapping guessed) {}

    public Look look(ImportKind kind, Path file, String name) {
        try (var table = Table.open(file)) {
            var rows = new java.util.ArrayList<List<String>>();
            var all = table.rows();
            try {
                while (rows.size() < 5 && all.hasNext()) {
                    rows.add(all.next().cells());
                }
            } catch (BrokenFile broken) {
                // its first rows are shown all the same; whoever takes it over hears where it breaks
            }
            return new Look(table.format(), table.header(), rows, guessed(kind, table.header(), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mapping file, or one that the product brings: {@code nyc-council}, {@code uci-incidents}, {@code febrl-persons}. */
    public Mapping read(String fileOrName) {
        var brought = new ClassPathResource("import/mappings/" + fileOrName + ".json");
        try {
            if (fileOrName.matches("[a-z0-9-]+") && brought.exists()) {
                return read(brought.getInputStream());
            }
            return read(Files.newInputStream(Path.of(fileOrName)));
        } catch (IOException e) {
            throw new Invalid("mapping_refused", new FieldError("mapping", "unreadable"));
        }
    }

    public Mapping parse(String text) {
        try {
            var mapping = json.readValue(text, Mapping.class);
            if (!Mapping.isComplete(mapping)) {
                throw new Invalid("mapping_refused", new FieldError("mapping", "incomplete"));
            }
            return mapping;
        } catch (JacksonException e) {
            throw new Invalid("mapping_refused", new FieldError("mapping", "invalid", e.getOriginalMessage()));
        }
    }

    public String write(Mapping mapping) {
        return json.writeValueAsString(mapping);
    }

    private Mapping read(InputStream bytes) throws IOException {
        try (bytes) {
            return parse(new String(bytes.readNBytes(LONGEST), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static Mapping guessed(ImportKind kind, List<String> header, String name) {
        var source = name.replaceAll("\\.(gz|csv|tsv|txt|xlsx)", "").replaceAll("[^\\p{L}\\p{N} ._-]", "");
        var usable = source.isEmpty() || !Character.isLetterOrDigit(source.charAt(0)) ? "file" : source;
        return new Mapping(
                usable.length() <= 60 ? usable : usable.substring(0, 60),
                null,
                null,
                null,
                Fields.guessed(kind, header),
                null,
                null);
    }
}
