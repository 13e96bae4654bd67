package io.chengnuo.blueprint.paper;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook as texts; of a formula only its last value counts. */
final class ReadSpreadsheet {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 60;

    private ReadSpreadsheet() {}

    /** Each row with its number as the spreadsheet shows it; the first is the header. */
    record Line(int number, List<String> cells) {
        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static List<Line> lines(InputStream bytes) {
        try (var workbook = new ReadableWorkbook(bytes);
                var rows = workbook.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            for (var iterator = rows.iterator(); iterator.hasNext(); ) {
                var row = iterator.next();
                if (lines.size() > MOST_ROWS) {
                    throw refused("too_many_rows");
                }
                lines.add(new Line(row.getRowNum(), texts(row)));
            }
            if (lines.isEmpty()) {
                throw refused("empty_file");
            }
            return lines;
        } catch (ExcelReaderException | IOException | IndexOutOfBoundsException broken) {
            throw refused("not_excel");
        }
    }

    private static Invalid refused(String rule) {
        return new Invalid("spreadsheet_refused", new FieldError("file", rule));
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (var column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            var cell = row.getCell(column);
            if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
                texts.add("");
            } else if (cell.getType() == CellType.NUMBER) {
                texts.add(cell.asNumber().stripTrailingZeros().toPlainString());
            } else {
                texts.add(cell.getText() == null ? "" : cell.getText());
            }
        }
        return texts;
    }
}
