package io.chengnuo.workspace.imports;

import java.util.List;

/** What becomes one customer or one request: a row, or the rows of one history. {@code key} is unique within the source. */
record Case(String key, List<Row> rows) {

    Row first() {
        return rows.getFirst();
    }

    long last() {
        return rows.getLast().number();
    }
}
