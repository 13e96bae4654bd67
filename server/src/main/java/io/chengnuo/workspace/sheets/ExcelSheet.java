package io.chengnuo.workspace.sheets;

import io.chengnuo.shared.paper.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Excel, flushed as it grows; a new sheet begins before one is full. */
final class ExcelSheet implements Sheet {

    private static final int FULL = 1_000_000;
    private static final int FLUSH = 1_000;

    private final Workbook workbook;
    private final String title;
    private final ZoneId zone;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    ExcelSheet(OutputStream out, String title, ZoneId zone) {
        this.workbook = new Workbook(out, "Chengnuo", null);
        this.title = title;
        this.zone = zone;
        this.sheet = workbook.newWorksheet(title);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (row == FULL) {
            sheet.finish();
            sheet = workbook.newWorksheet(title + " " + ++sheets);
            row = 0;
        }
        for (var column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        if (++row % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }

    private void cell(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case Instant at -> {
                sheet.value(row, column, LocalDateTime.ofInstant(at, zone));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            default -> sheet.value(row, column, CellText.excel(cell.toString()));
        }
    }
}
