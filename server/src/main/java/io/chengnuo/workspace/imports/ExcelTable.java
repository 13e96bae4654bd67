package io.chengnuo.workspace.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The first sheet of an Excel workbook. Dates come as ISO text; of a formula only its last value counts. */
final class ExcelTable implements Table {

    /** Only a cell's format tells a date from a number. A cell that cannot be read is an error of that cell. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> sheet;
    private final List<String> header;

    private ExcelTable(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.sheet = stream.iterator();
        if (!sheet.hasNext()) {
            throw new BrokenFile("empty_file");
        }
        this.header = cells(sheet.next());
    }

    static ExcelTable open(InputStream bytes) {
        try {
            return new ExcelTable(new ReadableWorkbook(bytes, WITH_FORMATS));
        } catch (ExcelReaderException | IOException e) {
            throw new BrokenFile("not_excel");
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public String format() {
        return "Excel";
    }

    @Override
    public Iterator<Row> rows() {
        return new Iterator<>() {
            private long number;

            @Override
            public boolean hasNext() {
                try {
                    return sheet.hasNext();
                } catch (ExcelReaderException e) {
                    throw new BrokenFile("broken_after_row_" + number);
                }
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return new Row(++number, cells(sheet.next()));
            }
        };
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (var i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return cells;
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? cell.asDate().toString() : plain(cell.asNumber());
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[ymdh].*");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
