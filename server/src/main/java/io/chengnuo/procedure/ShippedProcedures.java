package io.chengnuo.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The procedures every company begins with. */
@Component
class ShippedProcedures {

    private static final List<String> KEYS = List.of(
            "standard",
            "consultation",
            "order",
            "installation",
            "repair",
            "complaint",
            "return-exchange",
            "product-defect",
            "business-customer",
            "private-customer");

    private final List<ProcedureDocument> documents;

    ShippedProcedures(ProcedureYaml yaml) {
        this.documents = KEYS.stream().map(key -> read(yaml, key)).toList();
    }

    List<ProcedureDocument> all() {
        return documents;
    }

    private static ProcedureDocument read(ProcedureYaml yaml, String key) {
        var name = "/procedure/" + key + ".yaml";
        try (var stream = Objects.requireNonNull(ShippedProcedures.class.getResourceAsStream(name), name)) {
            return yaml.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
