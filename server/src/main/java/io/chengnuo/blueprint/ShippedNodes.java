package io.chengnuo.blueprint;

import io.chengnuo.policy.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The nodes every table begins with: what procedures do not say. */
@Component
class ShippedNodes {

    private record Line(
            String key,
            String part,
            Text stage,
            Text task,
            String post,
            Text standard,
            String limit,
            String indicator,
            Text record,
            Text review) {

        SheetDocument.OwnNode node() {
            return new SheetDocument.OwnNode(
                    key,
                    true,
                    List.of(
                            code(Column.PART, part),
                            new SheetDocument.Value(Column.STAGE, stage),
                            new SheetDocument.Value(Column.TASK, task),
                            code(Column.POST, post),
                            new SheetDocument.Value(Column.STANDARD, standard),
                            code(Column.LIMIT, limit),
                            code(Column.INDICATOR, indicator),
                            new SheetDocument.Value(Column.RECORD, record),
                            new SheetDocument.Value(Column.REVIEW, review)));
        }

        private static SheetDocument.Value code(Column column, String code) {
            return new SheetDocument.Value(column, new Text(code, code));
        }
    }

    private record Lines(List<Line> nodes) {}

    private final SheetDocument document;

    ShippedNodes() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        var name = "/blueprint/base.yaml";
        try (var stream = Objects.requireNonNull(ShippedNodes.class.getResourceAsStream(name), name)) {
            var lines = yaml.readValue(stream, Lines.class);
            document = new SheetDocument(lines.nodes().stream().map(Line::node).toList(), List.of(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SheetDocument document() {
        return document;
    }
}
