package io.chengnuo.blueprint;

import io.chengnuo.policy.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people put into a table, and nothing of what is drawn: nodes of their own in order, words over drawn cells, and drawn nodes
 * that are left out.
 */
public record SheetDocument(List<OwnNode> nodes, List<Edit> edits, List<String> left) {

    public static final SheetDocument EMPTY = new SheetDocument(List.of(), List.of(), List.of());

    public record Value(Column column, Text text) {}

    public record OwnNode(String key, boolean shipped, List<Value> values) {
        public OwnNode {
            values = List.copyOf(values);
        }

        OwnNode with(Column column, Text text) {
            var others = new LinkedHashMap<Column, Text>();
            values.forEach(value -> others.put(value.column(), value.text()));
            others.put(column, text);
            return new OwnNode(
                    key,
                    shipped,
                    others.entrySet().stream()
                            .map(entry -> new Value(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    /** Words over a drawn cell. */
    public record Edit(String node, Column column, Text text) {
        boolean isAt(String other, Column place) {
            return node.equals(other) && column == place;
        }
    }

    public SheetDocument(@Nullable List<OwnNode> nodes, @Nullable List<Edit> edits, @Nullable List<String> left) {
        this.nodes = nodes == null ? List.of() : List.copyOf(nodes);
        this.edits = edits == null ? List.of() : List.copyOf(edits);
        this.left = left == null ? List.of() : List.copyOf(left);
    }

    Optional<OwnNode> own(String key) {
        return nodes.stream().filter(node -> node.key().equals(key)).findFirst();
    }

    Optional<Text> typed(String node, Column column) {
        return edits.stream()
                .filter(edit -> edit.isAt(node, column))
                .map(Edit::text)
                .findFirst();
    }

    /** Other words in one cell; null takes back what was typed over a drawn cell. */
    public SheetDocument with(String node, Column column, @Nullable Text text) {
        var own = own(node);
        if (own.isPresent()) {
            var words = Objects.requireNonNullElse(text, Cell.EMPTY);
            var changed = nodes.stream()
                    .map(each -> each.key().equals(node) ? each.with(column, words) : each)
                    .toList();
            return new SheetDocument(changed, edits, left);
        }
        var others = new ArrayList<>(
                edits.stream().filter(edit -> !edit.isAt(node, column)).toList());
        if (text != null) {
            others.add(new Edit(node, column, text));
        }
        return new SheetDocument(nodes, others, left);
    }

    public SheetDocument adding(OwnNode node) {
        return new SheetDocument(Stream.concat(nodes.stream(), Stream.of(node)).toList(), edits, left);
    }

    /** Without a node: an own one is gone, a drawn one is left out. */
    public SheetDocument without(String key) {
        if (own(key).isPresent()) {
            return new SheetDocument(
                    nodes.stream().filter(node -> !node.key().equals(key)).toList(), edits, left);
        }
        return left.contains(key)
                ? this
                : new SheetDocument(
                        nodes,
                        edits,
                        Stream.concat(left.stream(), Stream.of(key)).toList());
    }

    /** With a drawn node that was left out. */
    public SheetDocument back(String key) {
        return new SheetDocument(
                nodes, edits, left.stream().filter(each -> !each.equals(key)).toList());
    }
}
