package io.chengnuo.policy;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays what a pack says over what it extends. Objects are joined field by field; lists of things with a name of their own (a clause's
 * number, a promise, a code, a key) thing by thing, new ones at the end; everything else takes the place of what was there.
 */
final class PackTree {

    private static final List<String> NAMES = List.of("number", "promise", "code", "key", "reason");

    private PackTree() {}

    static ObjectNode over(ObjectNode base, ObjectNode pack) {
        var joined = base.deepCopy();
        pack.properties()
                .forEach(field -> joined.set(field.getKey(), joined(base.get(field.getKey()), field.getValue())));
        return joined;
    }

    private static JsonNode joined(JsonNode base, JsonNode pack) {
        if (base instanceof ObjectNode under && pack instanceof ObjectNode above) {
            return over(under, above);
        }
        if (base instanceof ArrayNode under && pack instanceof ArrayNode above && isNamed(under) && isNamed(above)) {
            return joined(under, above);
        }
        return pack;
    }

    private static ArrayNode joined(ArrayNode base, ArrayNode pack) {
        var joined = new ArrayList<JsonNode>();
        base.forEach(joined::add);
        for (var item : pack) {
            var at = 0;
            while (at < joined.size() && !nameOf(joined.get(at)).equals(nameOf(item))) {
                at++;
            }
            if (at == joined.size()) {
                joined.add(item);
            } else {
                joined.set(at, joined(joined.get(at), item));
            }
        }
        return base.arrayNode().addAll(joined);
    }

    private static boolean isNamed(ArrayNode list) {
        return !list.isEmpty()
                && list.valueStream().allMatch(item -> !nameOf(item).isEmpty());
    }

    private static String nameOf(JsonNode item) {
        return NAMES.stream()
                .map(item::get)
                .filter(name -> name != null && name.isString())
                .map(JsonNode::asString)
                .findFirst()
                .orElse("");
    }
}
