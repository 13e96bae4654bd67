package io.chengnuo.blueprint;

import io.chengnuo.policy.Text;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row: something done for customers. {@code key} is {@code procedure/stage} or what a person chose; {@code version} is the version
 * of the procedure it was drawn from.
 */
public record Node(
        String key, @Nullable String procedure, @Nullable UUID version, boolean own, List<Cell> cells) {

    public Node {
        cells = List.copyOf(cells);
    }

    public Cell cell(Column column) {
        return cells.stream()
                .filter(cell -> cell.column() == column)
                .findFirst()
                .orElseGet(() -> Cell.of(column, Cell.EMPTY, Origin.TYPED, List.of()));
    }

    /** The code of a coded column. */
    public String code(Column column) {
        return cell(column).value().zh();
    }

    public Text text(Column column) {
        return cell(column).value();
    }

    public LifePart part() {
        return LifePart.of(code(Column.PART)).orElse(LifePart.SERVICE);
    }

    public List<String> indicators() {
        return Stream.of(code(Column.INDICATOR).split(" "))
                .filter(code -> !code.isBlank())
                .toList();
    }

    Node with(List<Cell> others) {
        return new Node(key, procedure, version, own, others);
    }
}
