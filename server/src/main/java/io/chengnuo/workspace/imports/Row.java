package io.chengnuo.workspace.imports;

import java.util.List;

/** One row below the header. {@code number} counts from 1; {@code cells} may be fewer than the header's. */
record Row(long number, List<String> cells) {

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
