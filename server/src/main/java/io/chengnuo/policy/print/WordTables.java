package io.chengnuo.policy.print;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Tables of the Word file: widths are said in millimetres, because programs that read the file guess differently. */
final class WordTables {

    /** Between the margins of an A4 page. */
    private static final int WIDTH = 156;

    private static final List<Integer> FORM = List.of(62, 94);
    private static final int FORM_ROW = 12;
    private static final List<Integer> LIST = List.of(72, 36, 22, 26);
    private static final int LIST_ROW = 8;

    private WordTables() {}

    /** What is asked on the left, room to write on the right. */
    static void form(XWPFDocument word, List<String> lines) {
        var table = table(word, lines.size(), FORM, FORM_ROW);
        for (var row = 0; row < lines.size(); row++) {
            write(table, row, 0, lines.get(row), false);
        }
    }

    /** The first row is the head, on every page. */
    static void list(XWPFDocument word, List<List<String>> rows) {
        var columns = rows.getFirst().size();
        var widths = columns == LIST.size()
                ? LIST
                : IntStream.range(0, columns)
                        .mapToObj(column -> WIDTH / columns)
                        .toList();
        var table = table(word, rows.size(), widths, LIST_ROW);
        table.getRow(0).setRepeatHeader(true);
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < columns; column++) {
                write(table, row, column, rows.get(row).get(column), row == 0);
            }
        }
    }

    private static XWPFTable table(XWPFDocument word, int rows, List<Integer> widths, int height) {
        var table = word.createTable(rows, widths.size());
        table.setWidth(String.valueOf(WordPolicy.twips(WIDTH)));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(WordPolicy.twips(width)));
        table.getRows().forEach(row -> {
            row.setHeight(WordPolicy.twips(height).intValue());
            row.setCantSplitRow(true);
            for (var column = 0; column < widths.size(); column++) {
                row.getCell(column).setWidth(String.valueOf(WordPolicy.twips(widths.get(column))));
            }
        });
        return table;
    }

    private static void write(XWPFTable table, int row, int column, String text, boolean bold) {
        var cell = table.getRow(row).getCell(column);
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        WordPolicy.run(cell.getParagraphs().getFirst(), text, WordPolicy.SMALL).setBold(bold);
    }
}
