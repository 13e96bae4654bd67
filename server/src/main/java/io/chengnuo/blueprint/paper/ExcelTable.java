package io.chengnuo.blueprint.paper;

import io.chengnuo.shared.paper.CellText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The table as a workbook: to be filled in, loaded back, and printed on A3 across. The second sheet says what codes there are. */
final class ExcelTable {

    private static final double[] WIDTHS = {20, 9, 15, 20, 13, 42, 18, 22, 28, 26};
    /** Of a line of text, in points. */
    private static final double LINE = 16.5;

    private static final String GREY = "E8EDF3";

    private ExcelTable() {}

    static byte[] write(WrittenTable table, String sheetName, String legendName) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Chengnuo", null)) {
            var sheet = workbook.newWorksheet(sheetName);
            for (var column = 0; column < WIDTHS.length; column++) {
                sheet.width(column, WIDTHS[column]);
            }
            paper(sheet, table);
            row(sheet, 0, table.header());
            sheet.range(0, 0, 0, WIDTHS.length - 1)
                    .style()
                    .bold()
                    .fillColor(GREY)
                    .wrapText(true)
                    .borderStyle("thin")
                    .set();
            for (var row = 0; row < table.rows().size(); row++) {
                row(sheet, row + 1, table.rows().get(row));
                sheet.rowHeight(row + 1, LINE * lines(table.rows().get(row)));
            }
            if (!table.rows().isEmpty()) {
                sheet.range(1, 0, table.rows().size(), WIDTHS.length - 1)
                        .style()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .borderStyle("thin")
                        .set();
                sheet.range(1, 0, table.rows().size(), 0)
                        .style()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .borderStyle("thin")
                        .fontColor("808080")
                        .set();
            }
            legend(workbook.newWorksheet(legendName), table);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /** Not every office program makes rows as high as their text by itself. */
    private static long lines(List<String> cells) {
        var most = 1L;
        for (var column = 0; column < cells.size(); column++) {
            most = Math.max(most, Math.ceilDiv(CellText.width(cells.get(column)), (int) WIDTHS[column] - 1));
        }
        return most;
    }

    private static void paper(Worksheet sheet, WrittenTable table) {
        sheet.freezePane(1, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A3_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.header(table.title() + "  " + table.subtitle(), Position.CENTER);
        sheet.footer("&P / &N", Position.CENTER);
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            sheet.value(row, column, CellText.excel(cells.get(column)));
        }
    }

    private static void legend(Worksheet sheet, WrittenTable table) {
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        for (var column = 0; column < table.legends().size(); column++) {
            var legend = table.legends().get(column);
            sheet.width(column, 36);
            sheet.value(0, column, legend.title());
            sheet.style(0, column).bold().fillColor(GREY).set();
            for (var row = 0; row < legend.entries().size(); row++) {
                sheet.value(row + 1, column, CellText.excel(legend.entries().get(row)));
            }
        }
    }
}
