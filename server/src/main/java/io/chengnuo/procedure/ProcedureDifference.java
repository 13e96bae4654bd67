package io.chengnuo.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One place where two versions differ, by its path: {@code stages.plan.limit}. Things with a key are told apart by it, so that a stage
 * moved up is a change of order and not of everything below. Null on the side where it is not.
 */
record ProcedureDifference(
        String path, @Nullable JsonNode before, @Nullable JsonNode after) {

    static List<ProcedureDifference> between(ProcedureDocument earlier, ProcedureDocument later, JsonMapper json) {
        var found = new ArrayList<ProcedureDifference>();
        compare("", json.valueToTree(earlier), json.valueToTree(later), found);
        return found;
    }

    private static void compare(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, List<ProcedureDifference> found) {
        if (isNothing(before) && isNothing(after) || before != null && before.equals(after)) {
            return;
        }
        if (isNothing(before) || isNothing(after) || before == null || after == null) {
            found.add(new ProcedureDifference(path, before, after));
        } else if (isKeyed(before) && isKeyed(after)) {
            var earlier = byKey(before);
            var later = byKey(after);
            var kept = earlier.keySet().stream().filter(later::containsKey).toList();
            if (!kept.equals(
                    later.keySet().stream().filter(earlier::containsKey).toList())) {
                found.add(new ProcedureDifference(path + ".order", null, null));
            }
            each(path, earlier, later, found);
        } else if (before.isObject() && after.isObject() && !isLeaf(before)) {
            each(path, members(before), members(after), found);
        } else {
            found.add(new ProcedureDifference(path, before, after));
        }
    }

    private static void each(
            String path, Map<String, JsonNode> earlier, Map<String, JsonNode> later, List<ProcedureDifference> found) {
        Stream.concat(earlier.keySet().stream(), later.keySet().stream())
                .distinct()
                .forEach(name ->
                        compare(path.isEmpty() ? name : path + "." + name, earlier.get(name), later.get(name), found));
    }

    private static boolean isNothing(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isContainer() && node.isEmpty();
    }

    /** Texts, limits and conditions are read as one thing. */
    private static boolean isLeaf(JsonNode node) {
        return node.has("zh") || node.has("amount") || node.has("field");
    }

    private static boolean isKeyed(JsonNode node) {
        return node.isArray() && node.valueStream().allMatch(item -> item.has("key"));
    }

    private static Map<String, JsonNode> byKey(JsonNode array) {
        var map = new LinkedHashMap<String, JsonNode>();
        array.forEach(item -> map.put(item.get("key").stringValue(), item));
        return map;
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        var map = new LinkedHashMap<String, JsonNode>();
        object.properties().forEach(member -> map.put(member.getKey(), member.getValue()));
        return map;
    }
}
