package io.chengnuo.blueprint;

import io.chengnuo.policy.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a newer release of the base offers a variant, cell by cell, and what becomes of the variant when somebody chose. Pure. */
final class MergeOffers {

    private MergeOffers() {}

    enum Kind {
        CHANGED,
        NODE_ADDED,
        NODE_REMOVED
    }

    /**
     * {@code was} and {@code now} are what the base said and says; {@code mine} what the variant says instead, null where it followed.
     * Of whole nodes they are the task.
     */
    record Offer(
            Kind kind,
            String node,
            @Nullable Column column,
            Text was,
            Text now,
            @Nullable Text mine) {

        boolean conflicts() {
            return mine != null && !mine.equals(now);
        }

        boolean isAt(String otherNode, @Nullable Column otherColumn) {
            return node.equals(otherNode) && column == otherColumn;
        }
    }

    static List<Offer> of(SheetDocument mine, List<Node> was, List<Node> now) {
        var before = index(was);
        var after = index(now);
        var offers = new ArrayList<Offer>();
        for (var node : now) {
            var old = before.get(node.key());
            if (old == null) {
                offers.add(new Offer(Kind.NODE_ADDED, node.key(), null, Cell.EMPTY, node.text(Column.TASK), null));
            } else if (!mine.left().contains(node.key())) {
                Stream.of(Column.values())
                        .filter(column -> !old.text(column).equals(node.text(column)))
                        .map(column -> new Offer(
                                Kind.CHANGED,
                                node.key(),
                                column,
                                old.text(column),
                                node.text(column),
                                mine.typed(node.key(), column).orElse(null)))
                        .forEach(offers::add);
            }
        }
        was.stream()
                .filter(node -> !after.containsKey(node.key()) && !mine.left().contains(node.key()))
                .map(node -> new Offer(Kind.NODE_REMOVED, node.key(), null, node.text(Column.TASK), Cell.EMPTY, null))
                .forEach(offers::add);
        return List.copyOf(offers);
    }

    /** {@code drawn} are the rows of the variant as they were before. */
    static SheetDocument chosen(SheetDocument mine, Offer offer, boolean take, List<Node> drawn) {
        return switch (offer.kind()) {
            case CHANGED -> {
                var column = offer.column();
                yield column == null
                        ? mine
                        : take
                                ? mine.with(offer.node(), column, null)
                                : mine.with(offer.node(), column, offer.mine() == null ? offer.was() : offer.mine());
            }
            case NODE_ADDED -> take ? mine : mine.without(offer.node());
            case NODE_REMOVED -> take ? forgotten(mine, offer.node()) : kept(mine, offer.node(), drawn);
        };
    }

    private static SheetDocument forgotten(SheetDocument mine, String node) {
        return new SheetDocument(
                mine.nodes(),
                mine.edits().stream().filter(edit -> !edit.node().equals(node)).toList(),
                mine.left());
    }

    /** A node the base gave up goes on as one of the variant's own. */
    private static SheetDocument kept(SheetDocument mine, String node, List<Node> drawn) {
        return drawn.stream()
                .filter(each -> each.key().equals(node))
                .findFirst()
                .map(row -> forgotten(mine, node)
                        .adding(new SheetDocument.OwnNode(
                                node,
                                false,
                                row.cells().stream()
                                        .map(cell -> new SheetDocument.Value(cell.column(), cell.value()))
                                        .toList())))
                .orElse(mine);
    }

    private static Map<String, Node> index(List<Node> nodes) {
        return nodes.stream().collect(Collectors.toMap(Node::key, Function.identity()));
    }
}
