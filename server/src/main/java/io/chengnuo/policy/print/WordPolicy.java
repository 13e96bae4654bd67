package io.chengnuo.policy.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.springframework.stereotype.Component;

/** The policy as a Word file people go on writing in: real headings, so that Word makes the contents, and official margins. */
@Component
class WordPolicy {

    /** Twentieths of a point in a millimetre. */
    private static final double TWIPS = 56.6929;

    private static final int HEADING = 16;
    private static final int BODY = 14;
    private static final int FLOW = 12;
    static final int SMALL = 10;
    private static final int RUNNING = 9;

    /** Before a title, in twentieths of a point. */
    private static final int SPACE = 240;

    private static final int FLOW_INDENT = 2_400;

    byte[] write(PrintedPolicy policy) {
        try (var word = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            page(word);
            Styles.add(word);
            centred(word, policy.title(), 22, "SimSun");
            centred(word, policy.subtitle(), BODY, "FangSong");
            if (!policy.repealed().isEmpty()) {
                centred(word, policy.repealed(), BODY, "SimHei");
            }
            contents(word, policy);
            charter(word, policy.charter());
            for (var chapter : policy.chapters()) {
                heading(word, chapter.title());
                chapter.clauses().forEach(clause -> clause(word, clause));
            }
            appendices(word, policy);
            papers(word, policy);
            runningHead(word, policy.running());
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
        margins.setHeader(twips(20));
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
            var title = word.createParagraph();
            title.setSpacingBefore(SPACE);
            title.setSpacingAfter(SPACE / 2);
            title.setKeepNext(true);
            run(title, appendix.title(), BODY).setBold(true);
            switch (appendix.kind()) {
                case FORM -> WordTables.form(word, appendix.lines());
                case FLOW_CHART -> flow(word, appendix.lines());
                case TABLE, TEXT -> {
                    for (var i = 0; i < appendix.lines().size(); i++) {
                        run(indented(word), (i + 1) + ". " + appendix.lines().get(i), BODY);
                    }
                }
            }
        }
    }

    /** One box below the other, with an arrow between. */
    private static void flow(XWPFDocument word, List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            if (i > 0) {
                flowLine(word, "↓").setKeepNext(true);
            }
            var step = flowLine(word, lines.get(i));
            step.setIndentationLeft(FLOW_INDENT);
            step.setIndentationRight(FLOW_INDENT);
            step.setBorderTop(Borders.SINGLE);
            step.setBorderBottom(Borders.SINGLE);
            step.setBorderLeft(Borders.SINGLE);
            step.setBorderRight(Borders.SINGLE);
            step.setKeepNext(i < lines.size() - 1);
        }
    }

    private static XWPFParagraph flowLine(XWPFDocument word, String text) {
        var paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, FLOW);
        return paragraph;
    }

    /** A field that Word makes anew on wish; until then it says the chapters. */
    private static void contents(XWPFDocument word, PrintedPolicy policy) {
        var title = word.createParagraph();
        title.setSpacingBefore(SPACE);
        face(run(title, policy.contentsTitle(), BODY), "SimHei");
        var titles =
                policy.chapters().stream().map(PrintedPolicy.Chapter::title).toList();
        for (var i = 0; i < titles.size(); i++) {
            var line = word.createParagraph();
            line.setSpacingBetween(1.25);
            if (i == 0) {
                line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
                line.createRun().getCTR().addNewInstrText().setStringValue("TOC \\o \"1-1\" \\h \\z");
                line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
            }
            run(line, titles.get(i), FLOW);
            if (i == titles.size() - 1) {
                line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
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
        WordTables.list(word, rows);
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

    static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
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

    private static void runningHead(XWPFDocument word, String text) {
        var header = word.createHeaderFooterPolicy().createHeader(STHdrFtr.DEFAULT);
        var paragraph = header.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        run(paragraph, text, RUNNING).setColor("444444");
    }

    private static void pageNumber(XWPFDocument word) {
        var footer = word.createHeaderFooterPolicy().createFooter(STHdrFtr.DEFAULT);
        var paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.createRun().setText("— ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.createRun().setText(" —");
    }

    static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }
}
