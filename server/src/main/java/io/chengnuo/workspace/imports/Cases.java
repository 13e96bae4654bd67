package io.chengnuo.workspace.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups the rows of a file into cases: each row one, or, with histories, rows that follow each other under one key. */
final class Cases implements Iterator<Case> {

    private final Iterator<Row> rows;
    private final Reading reading;
    private final boolean histories;
    private final String keyless;
    private @Nullable Row ahead;

    /** {@code keyless} begins the key of rows that have none of their own. */
    Cases(Iterator<Row> rows, Reading reading, boolean histories, String keyless) {
        this.rows = rows;
        this.reading = reading;
        this.histories = histories;
        this.keyless = keyless;
    }

    /** Leaves out the rows up to this one. */
    void skipTo(long row) {
        while (row > 0 && rows.hasNext()) {
            if (rows.next().number() == row) {
                return;
            }
        }
    }

    @Override
    public boolean hasNext() {
        return ahead != null || rows.hasNext();
    }

    @Override
    public Case next() {
        var first = ahead != null ? ahead : rows.next();
        ahead = null;
        var key = key(first);
        if (!histories) {
            return new Case(key, List.of(first));
        }
        var together = new ArrayList<>(List.of(first));
        while (rows.hasNext()) {
            var row = rows.next();
            if (!key(row).equals(key)) {
                ahead = row;
                break;
            }
            together.add(row);
        }
        return new Case(key, together);
    }

    /** The next cases. What was read before the file broke still counts. */
    List<Case> batch(int most) {
        var batch = new ArrayList<Case>(most);
        try {
            while (batch.size() < most && hasNext()) {
                batch.add(next());
            }
        } catch (BrokenFile broken) {
            if (batch.isEmpty()) {
                throw broken;
            }
        }
        return batch;
    }

    private String key(Row row) {
        try {
            var key = reading.text(row, "key", 200);
            return key == null ? keyless + row.number() : key;
        } catch (RowRefused e) {
            return keyless + row.number();
        }
    }
}
