package io.chengnuo.blueprint;

import io.chengnuo.policy.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cell of a drawn table. {@code beneath} is what would stand there if nobody had typed. */
public record Cell(
        Column column,
        Text value,
        Origin origin,
        List<Ref> refs,
        @Nullable Text beneath) {

    static final Text EMPTY = new Text("", "");

    public Cell {
        refs = List.copyOf(refs);
    }

    static Cell of(Column column, Text value, Origin origin, List<Ref> refs) {
        return new Cell(column, value, origin, refs, null);
    }

    static Cell code(Column column, String code, Origin origin, List<Ref> refs) {
        return of(column, new Text(code, code), origin, refs);
    }

    /** The same place with other words over it. */
    Cell over(Text words, Origin how) {
        return new Cell(column, words, how, List.of(), value);
    }

    Cell inherited() {
        return new Cell(column, value, Origin.INHERITED, refs, null);
    }

    public boolean blank() {
        return value.zh().isBlank() && value.en().isBlank();
    }
}
