package io.chengnuo.blueprint.paper;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The table as one page of XHTML, across, that needs nothing else. The PDF is set from the same page. */
final class HtmlTable {

    private static final String STYLE = """
            @page { size: %s landscape; margin: 12mm 10mm 14mm;
              @bottom-center { content: counter(page) " / " counter(pages); font-family: Chengnuo, ChengnuoLatin, sans-serif; font-size: 8pt; } }
            body { margin: 0; color: #000; background: #fff; font-family: "Noto Sans CJK SC", Chengnuo, ChengnuoLatin, sans-serif; font-size: 8pt; line-height: 1.4; }
            h1 { margin: 0 0 2pt; font-size: 15pt; font-weight: normal; text-align: center; }
            p { margin: 0 0 6pt; color: #444; text-align: center; }
            table { width: 100%%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            thead { display: table-header-group; }
            tr { page-break-inside: avoid; }
            th, td { padding: 2.5pt 3.5pt; border: 0.5pt solid #555; font-weight: normal; text-align: left; vertical-align: top; word-wrap: break-word; }
            th { background: #e8edf3; }
            @media screen { body { padding: 12mm; font-size: 13px; } h1 { font-size: 22px; } }
            """;

    /** Shares of the width in per cent: part, stage, task, post, standard, limit, indicator, record, review. */
    private static final int[] SHARES = {5, 8, 10, 8, 24, 9, 11, 13, 12};

    private HtmlTable() {}

    static String write(WrittenTable table, Paper paper) {
        var out = new StringBuilder();
        out.append("<!DOCTYPE html>\n<html lang=\"%s\" xmlns=\"http://www.w3.org/1999/xhtml\"><head>"
                        .formatted(table.language()))
                .append("<meta charset=\"utf-8\"/><title>%s</title><style>".formatted(safe(table.title())))
                .append(STYLE.formatted(paper.name()))
                .append("</style></head><body><h1>%s</h1><p>%s</p><table><colgroup>"
                        .formatted(safe(table.title()), safe(table.subtitle())));
        for (var share : SHARES) {
            out.append("<col style=\"width: %d%%\"/>".formatted(share));
        }
        out.append("</colgroup><thead>");
        row(out, "th", table.header());
        out.append("</thead><tbody>");
        table.rows().forEach(cells -> row(out, "td", cells));
        return out.append("</tbody></table></body></html>").toString();
    }

    /** Without the key of the node: it means nothing on paper. */
    private static void row(StringBuilder out, String cell, List<String> texts) {
        out.append("<tr>");
        texts.stream().skip(1).forEach(text -> out.append("<%s>%s</%s>".formatted(cell, safe(text), cell)));
        out.append("</tr>");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
