package io.chengnuo.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** A procedure as a YAML file, to be kept, compared and carried to another installation. What is empty is left out. */
@Component
class ProcedureYaml {

    private final YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .changeDefaultPropertyInclusion(
                    value -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    /** Refuses what is no procedure; whether one is fit to be published is another question. */
    ProcedureDocument read(String text) {
        try {
            return known(yaml.readValue(text, ProcedureDocument.class));
        } catch (JacksonException unreadable) {
            throw refused(unreadable);
        }
    }

    ProcedureDocument read(InputStream stream) {
        try {
            return known(yaml.readValue(stream, ProcedureDocument.class));
        } catch (JacksonException unreadable) {
            throw refused(unreadable);
        }
    }

    String write(ProcedureDocument document) {
        var tree = yaml.<ObjectNode>valueToTree(document);
        prune(tree);
        return yaml.writeValueAsString(tree);
    }

    private static ProcedureDocument known(@org.jspecify.annotations.Nullable ProcedureDocument document) {
        if (document == null) {
            throw new Invalid("procedure_unreadable", new FieldError("yaml", "empty"));
        }
        return document;
    }

    private static Invalid refused(JacksonException unreadable) {
        return new Invalid("procedure_unreadable", new FieldError("yaml", "invalid", unreadable.getOriginalMessage()));
    }

    /** Takes away what is empty or no, deepest first. */
    private static void prune(JsonNode node) {
        node.forEach(ProcedureYaml::prune);
        if (node instanceof ObjectNode object) {
            object.removeIf(child -> child.isNull()
                    || child.isContainer() && child.isEmpty()
                    || child.isString() && child.stringValue().isEmpty()
                    || child.isBoolean() && !child.booleanValue());
        }
    }
}
