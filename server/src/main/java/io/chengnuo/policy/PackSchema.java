package io.chengnuo.policy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The shape of a pack file; the same schema gives editors their completion. */
final class PackSchema {

    static final String PATH = "/policy/packs/schema.json";

    private final Schema schema = read();

    /** What is wrong, with its place in the file. */
    List<String> faults(JsonNode pack) {
        return schema.validate(pack).stream().map(PackSchema::words).toList();
    }

    private static String words(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    private static Schema read() {
        try (InputStream stream = Objects.requireNonNull(PackSchema.class.getResourceAsStream(PATH))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
