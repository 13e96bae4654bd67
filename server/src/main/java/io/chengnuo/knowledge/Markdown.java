package io.chengnuo.knowledge;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** The body of an article as a page, and as plain words for channels that know no more. */
public final class Markdown {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .extensions(TABLES)
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();
    private static final Safelist SHOWN = Safelist.none()
            .addTags(
                    "a",
                    "b",
                    "blockquote",
                    "br",
                    "code",
                    "em",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "hr",
                    "i",
                    "li",
                    "ol",
                    "p",
                    "pre")
            .addTags("strong", "table", "tbody", "td", "th", "thead", "tr", "ul")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto", "tel");

    /** Markup typed into the text stays text; links lead only to web, mail and telephone. */
    public static String html(String markdown) {
        return Jsoup.clean(HTML.render(PARSER.parse(markdown)), SHOWN);
    }

    public static String plain(String markdown) {
        return PLAIN.render(PARSER.parse(markdown)).strip();
    }

    /** The beginning, in one line. */
    public static String summary(String markdown, int longest) {
        var line = plain(markdown).replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private Markdown() {}
}
