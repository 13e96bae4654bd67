package io.chengnuo.blueprint;

import io.chengnuo.policy.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lays what people typed over what lies beneath: the drawn nodes, or those of the base. Pure. */
final class DrawTable {

    private DrawTable() {}

    /** The company's own table over nodes drawn from what is in force. */
    static List<Node> base(SheetDocument document, List<Node> drawn) {
        return draw(document, drawn, Origin.TYPED);
    }

    /** A variant over the release of its base. */
    static List<Node> variant(SheetDocument document, List<Node> base) {
        var beneath = base.stream()
                .map(node -> new Node(
                        node.key(),
                        node.procedure(),
                        node.version(),
                        false,
                        node.cells().stream().map(Cell::inherited).toList()))
                .toList();
        return draw(document, beneath, Origin.OVERRIDDEN);
    }

    private static List<Node> draw(SheetDocument document, List<Node> beneath, Origin over) {
        var left = Set.copyOf(document.left());
        var rows = new ArrayList<Node>();
        beneath.stream()
                .filter(node -> !left.contains(node.key()))
                .map(node -> laid(node, document, over))
                .forEach(rows::add);
        document.nodes().stream().map(DrawTable::own).forEach(rows::add);
        rows.sort(Comparator.comparing(Node::part));
        return List.copyOf(rows);
    }

    private static Node laid(Node node, SheetDocument document, Origin over) {
        return node.with(node.cells().stream()
                .map(cell -> document.typed(node.key(), cell.column())
                        .map(words -> cell.over(words, over))
                        .orElse(cell))
                .toList());
    }

    private static Node own(SheetDocument.OwnNode node) {
        var origin = node.shipped() ? Origin.SHIPPED : Origin.TYPED;
        return new Node(
                node.key(),
                null,
                null,
                true,
                Stream.of(Column.values())
                        .map(column -> Cell.of(column, words(node, column), origin, refs(column, words(node, column))))
                        .toList());
    }

    private static Text words(SheetDocument.OwnNode node, Column column) {
        return node.values().stream()
                .filter(value -> value.column() == column)
                .map(SheetDocument.Value::text)
                .findFirst()
                .orElse(Cell.EMPTY);
    }

    /** A code names what it came from by itself. */
    static List<Ref> refs(Column column, Text words) {
        return column != Column.INDICATOR
                ? List.of()
                : Stream.of(words.zh().split(" "))
                        .filter(code -> !code.isBlank())
                        .map(code -> new Ref(Ref.Kind.INDICATOR, code))
                        .toList();
    }
}
