package io.chengnuo.workspace.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.chengnuo.shared.paper.CellText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV as Excel opens it without questions: UTF-8 with its mark. */
final class CsvSheet implements Sheet {

    private final BufferedWriter text;
    private final CsvWriter csv;
    private final DateTimeFormatter times;

    CsvSheet(OutputStream out, ZoneId zone) throws IOException {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        text.write('\ufeff');
        csv = CsvWriter.builder().build(text);
        times = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(zone);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(this::cell).toList());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }

    private String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Instant at -> times.format(at);
            default -> CellText.harmless(cell.toString());
        };
    }
}
