package io.chengnuo.workspace.imports;

import io.chengnuo.shared.NotFound;
import io.chengnuo.workspace.sheets.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of an import that were not taken, as a file. */
@Component
public class ImportReport {

    private static final int PAGE = 1_000;

    private final ImportRuns runs;
    private final Uploads uploads;
    private final TransactionTemplate transaction;

    ImportReport(ImportRuns runs, Uploads uploads, TransactionTemplate transaction) {
        this.runs = runs;
        this.uploads = uploads;
        this.transaction = transaction;
    }

    /** The run whose report belongs to a file put down in the browser; refuses when there was none. */
    UUID of(UUID upload) {
        return transaction.execute(status -> runs.newest(uploads.require(upload))
                .map(ImportRuns.Run::id)
                .orElseThrow(() -> new NotFound("no_such_import")));
    }

    /** CSV: row, key, outcome, field, reason. */
    public void write(UUID run, OutputStream out) throws IOException {
        transaction.execute(status -> runs.require(run));
        try (var sheet = Sheet.to(out, Sheet.Format.CSV, "report", ZoneOffset.UTC)) {
            sheet.row(List.of("row", "key", "outcome", "field", "reason"));
            var last = 0L;
            while (true) {
                var after = last;
                var rows = transaction.execute(status -> runs.reported(run, after, PAGE));
                for (var row : rows) {
                    sheet.row(cells(row));
                    last = row.row();
                }
                if (rows.size() < PAGE) {
                    return;
                }
            }
        }
    }

    private static List<Object> cells(ImportRuns.Reported row) {
        return switch (row.result()) {
            case Result.Failed it -> List.of(row.row(), row.key(), "failed", it.field(), it.reason());
            case Result.Skipped it -> List.of(row.row(), row.key(), "skipped", "", it.reason());
            case Result.Created it -> throw new IllegalStateException("taken rows are not reported");
        };
    }
}
