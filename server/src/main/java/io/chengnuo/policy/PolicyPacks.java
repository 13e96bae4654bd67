package io.chengnuo.policy;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The packs that ship with the product, and the reading of one from a file. A pack may extend one that ships. */
@Component
class PolicyPacks {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int DEEPEST = 4;

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Packs a company may begin with; the first is the usual one. */
    static final List<String> SHIPPED = List.of("default", "state-owned", "fast-resolution", "premium");

    private static final List<String> PARTS = List.of(
            "title",
            "effectiveFrom",
            "calendars",
            "chapters",
            "indicators",
            "targets",
            "categories",
            "priorities",
            "risks");

    private final PackSchema schema = new PackSchema();

    PolicyPack require(String name) {
        return read(open(name));
    }

    /** Refuses a file that is no pack, or one whose parts do not fit together. */
    PolicyPack read(InputStream stream) {
        try {
            var said = parsed(stream);
            var base = said.get("extends");
            var tree = whole(said, DEEPEST);
            requireEveryPart(tree);
            var pack = yaml.treeToValue(tree, PolicyPack.class);
            pack.document();
            return base != null && SHIPPED.contains(base.asString())
                    ? pack.wordedAfter(require(base.asString()).document())
                    : pack;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new Invalid("pack_refused", new FieldError("pack", "invalid", unreadable.getMessage()));
        }
    }

    /** The schema cannot ask for them: a file may leave to the pack it extends whatever it likes. */
    private static void requireEveryPart(ObjectNode tree) {
        var missing = PARTS.stream().filter(part -> !tree.hasNonNull(part)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("it says nothing of " + String.join(", ", missing));
        }
    }

    private ObjectNode parsed(InputStream stream) {
        if (!(yaml.readTree(stream) instanceof ObjectNode tree)) {
            throw new IllegalArgumentException("not a pack");
        }
        return tree;
    }

    /** What a file says together with what it extends. */
    private ObjectNode whole(ObjectNode said, int deepest) {
        var tree = said.deepCopy();
        var faults = schema.faults(tree);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        var base = tree.remove("extends");
        if (base == null) {
            return tree;
        }
        if (deepest == 0) {
            throw new IllegalArgumentException("extends too deep");
        }
        return PackTree.over(whole(parsed(open(base.asString())), deepest - 1), tree);
    }

    private static InputStream open(String name) {
        var stream = NAME.matcher(name).matches()
                ? PolicyPacks.class.getResourceAsStream("/policy/packs/" + name + ".yaml")
                : null;
        if (stream == null) {
            throw new NotFound("no_such_pack");
        }
        return stream;
    }
}
