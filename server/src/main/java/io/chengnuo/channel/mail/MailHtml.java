package io.chengnuo.channel.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The body as a plain page: paragraphs, and links where a line is nothing but an address of ours. Everything is escaped; what a
 * customer wrote can never become markup or a link.
 */
final class MailHtml {

    private static final String FONT =
            "font-family:'PingFang SC','Microsoft YaHei',sans-serif;font-size:15px;line-height:1.7";

    static String of(String body, Locale locale, String ourAddress) {
        var paragraphs = Arrays.stream(body.split("\n\n"))
                .map(paragraph -> "<p style=\"margin:0 0 16px\">" + lines(paragraph, ourAddress) + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html><html lang="%s"><body style="margin:0;background:#f4f5f6"><div style="%s;max-width:560px;\
                margin:0 auto;padding:24px;background:#fff;color:#1f2328">
                %s
                </div></body></html>""".formatted(locale.toLanguageTag(), FONT, paragraphs);
    }

    private static String lines(String paragraph, String ourAddress) {
        return paragraph.lines().map(line -> line(line, ourAddress)).collect(Collectors.joining("<br>"));
    }

    private static String line(String line, String ourAddress) {
        var escaped = HtmlUtils.htmlEscape(line, "UTF-8");
        return line.startsWith(ourAddress) && line.indexOf(' ') < 0
                ? "<a href=\"" + escaped + "\" style=\"color:#1f5fad\">" + escaped + "</a>"
                : escaped;
    }

    private MailHtml() {}
}
