package io.chengnuo.policy.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The policy as one page of XHTML that needs nothing else: the style is in it. The PDF is set from the same page. */
@Component
class HtmlPolicy {

    private final String style = resource("/policy/print/style.css");

    String write(PrintedPolicy policy) {
        var out = new StringBuilder();
        out.append("<!DOCTYPE html>\n<html lang=\"%s\" xmlns=\"http://www.w3.org/1999/xhtml\"><head>"
                        .formatted(policy.language()))
                .append("<meta charset=\"utf-8\"/><title>%s</title><style>".formatted(safe(policy.title())))
                .append(style)
                .append("</style></head><body>");
        out.append("<div class=\"running\">%s</div>".formatted(safe(policy.running())));
        element(out, "h1", policy.title());
        out.append("<p class=\"subtitle\">%s</p>".formatted(safe(policy.subtitle())));
        if (!policy.repealed().isEmpty()) {
            out.append("<p class=\"repealed\">%s</p>".formatted(safe(policy.repealed())));
        }
        contents(out, policy);
        charter(out, policy.charter());
        for (var i = 0; i < policy.chapters().size(); i++) {
            var chapter = policy.chapters().get(i);
            out.append("<h2 id=\"c%d\">%s</h2>".formatted(i, safe(chapter.title())));
            chapter.clauses().forEach(clause -> clause(out, clause));
        }
        appendices(out, policy);
        papers(out, policy);
        return out.append("</body></html>").toString();
    }

    private static void contents(StringBuilder out, PrintedPolicy policy) {
        out.append("<div class=\"contents\">");
        element(out, "h3", policy.contentsTitle());
        for (var i = 0; i < policy.chapters().size(); i++) {
            out.append("<div><a href=\"#c%d\">%s</a></div>"
                    .formatted(i, safe(policy.chapters().get(i).title())));
        }
        out.append("</div>");
    }

    private static void charter(StringBuilder out, PrintedPolicy.Charter charter) {
        if (charter.title().isEmpty()) {
            return;
        }
        element(out, "h2", charter.title());
        element(out, "p", charter.why());
        out.append("<ul>");
        charter.principles().forEach(principle -> element(out, "li", principle));
        out.append("</ul>");
        out.append("<p class=\"note\">%s</p>".formatted(safe(charter.note())));
    }

    private static void clause(StringBuilder out, PrintedPolicy.Clause clause) {
        out.append("<div class=\"clause\"><p><b>%s %s</b> %s</p>"
                .formatted(safe(clause.number()), safe(clause.title()), safe(clause.text())));
        if (!clause.note().isEmpty()) {
            out.append("<p class=\"note\">%s</p>".formatted(safe(clause.note())));
        }
        out.append("</div>");
    }

    private static void appendices(StringBuilder out, PrintedPolicy policy) {
        if (policy.appendices().isEmpty()) {
            return;
        }
        out.append("<h2 class=\"page\">%s</h2>".formatted(safe(policy.appendicesTitle())));
        for (var appendix : policy.appendices()) {
            element(out, "h3", appendix.title());
            switch (appendix.kind()) {
                case FORM -> form(out, appendix.lines());
                case FLOW_CHART -> flow(out, appendix.lines());
                case TABLE, TEXT -> {
                    out.append("<ol>");
                    appendix.lines().forEach(line -> element(out, "li", line));
                    out.append("</ol>");
                }
            }
        }
    }

    private static void form(StringBuilder out, List<String> lines) {
        out.append("<table class=\"form\">");
        lines.forEach(line -> out.append("<tr><th>%s</th><td></td></tr>".formatted(safe(line))));
        out.append("</table>");
    }

    /** One box below the other, with an arrow between. */
    private static void flow(StringBuilder out, List<String> lines) {
        out.append("<div class=\"flow\">");
        for (var i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? "" : "<p class=\"arrow\">↓</p>")
                    .append("<p class=\"step\">%s</p>".formatted(safe(lines.get(i))));
        }
        out.append("</div>");
    }

    private static void papers(StringBuilder out, PrintedPolicy policy) {
        if (policy.papers().isEmpty()) {
            return;
        }
        element(out, "h2", policy.papersTitle());
        out.append("<table>");
        row(out, "th", policy.paperColumns());
        policy.papers().forEach(paper -> row(out, "td", paper));
        out.append("</table>");
    }

    private static void row(StringBuilder out, String cell, List<String> texts) {
        out.append("<tr>");
        texts.forEach(text -> element(out, cell, text));
        out.append("</tr>");
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append("<%s>%s</%s>".formatted(name, safe(text), name));
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String resource(String path) {
        try (var stream = Objects.requireNonNull(HtmlPolicy.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
