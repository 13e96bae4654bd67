package io.chengnuo.policy.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.springframework.stereotype.Component;

/** The policy as a Word file people go on writing in: real headings, so that Word makes the contents, and official margins. */
@Component
class WordPolicy {

    /** Twentieths of a point in a millimetre. */
    private static final double TWIPS = 56.6929;

    private static final int HEADING = 16;
    private static final int BODY = 14;
    private static final int SMALL = 10;

    byte[] write(PrintedPolicy policy) {
        try (var word = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            page(word);
            Styles.add(word);
            centred(word, policy.title(), 22, "SimSun");
            centred(word, policy.subtitle(), BODY, "FangSong");
            charter(word, policy.charter());
            for (var chapter : policy.chapters()) {
                heading(word, chapter.title());
                chapter.clauses().forEach(clause -> clause(word, clause));
            }
            appendices(word, policy);
            papers(word, policy);
            pageNumber(word);
            word.getProperties().getCoreProperties().setTitle(policy.title());
            word.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void page(XWPFDocument word) {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        var margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setFooter(twips(20));
    }

    private static void charter(XWPFDocument word, PrintedPolicy.Charter charter) {
        if (charter.title().isEmpty()) {
            return;
        }
        heading(word, charter.title());
        run(indented(word), charter.why(), BODY);
        charter.principles().forEach(principle -> run(indented(word), "· " + principle, BODY));
        note(word, charter.note());
    }

    private static void clause(XWPFDocument word, PrintedPolicy.Clause clause) {
        var paragraph = indented(word);
        run(paragraph, (clause.number() + " " + clause.title()).strip(), BODY).setBold(true);
        run(paragraph, " " + clause.text(), BODY);
        if (!clause.note().isEmpty()) {
            note(word, clause.note());
        }
    }

    private static void appendices(XWPFDocument word, PrintedPolicy policy) {
        if (policy.appendices().isEmpty()) {
            return;
        }
        heading(word, policy.appendicesTitle()).setPageBreak(true);
        for (var appendix : policy.appendices()) {
            run(word.createParagraph(), appendix.title(), BODY).setBold(true);
            if (appendix.isForm()) {
                table(
                        word,
                        appendix.lines().stream().map(line -> List.of(line, "")).toList());
            } else {
                for (var i = 0; i < appendix.lines().size(); i++) {
                    run(indented(word), (i + 1) + ". " + appendix.lines().get(i), BODY);
                }
            }
        }
    }

    private static void papers(XWPFDocument word, PrintedPolicy policy) {
        if (policy.papers().isEmpty()) {
            return;
        }
        heading(word, policy.papersTitle());
        var rows = new ArrayList<List<String>>();
        rows.add(policy.paperColumns());
        rows.addAll(policy.papers());
        table(word, rows);
    }

    private static XWPFParagraph heading(XWPFDocument word, String text) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(Styles.HEADING);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        face(run(paragraph, text, HEADING), "SimHei");
        return paragraph;
    }

    private static void centred(XWPFDocument word, String text, int size, String face) {
        var paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        face(run(paragraph, text, size), face);
    }

    private static void note(XWPFDocument word, String text) {
        run(indented(word), text, SMALL).setColor("555555");
    }

    /** First line two characters in, as Chinese is set. */
    private static XWPFParagraph indented(XWPFDocument word) {
        var paragraph = word.createParagraph();
        paragraph.setIndentationFirstLine(2 * BODY * 20);
        paragraph.setSpacingBetween(1.5);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        face(run, "FangSong");
        return run;
    }

    private static void face(XWPFRun run, String face) {
        run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
    }

    private static void table(XWPFDocument word, List<List<String>> rows) {
        XWPFTable table = word.createTable(rows.size(), rows.getFirst().size());
        table.setWidth("100%");
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; j < rows.get(i).size(); j++) {
                var cell = table.getRow(i).getCell(j);
                run(cell.getParagraphs().getFirst(), rows.get(i).get(j), SMALL);
            }
        }
    }

    private static void pageNumber(XWPFDocument word) {
        var policy = word.createHeaderFooterPolicy();
        var footer = policy.createFooter(STHdrFtr.DEFAULT);
        var paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.createRun().setText("— ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.createRun().setText(" —");
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }
}
